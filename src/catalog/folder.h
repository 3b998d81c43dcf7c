#ifndef CATALOG_FOLDER_H
#define CATALOG_FOLDER_H

#include "catalog/catalog.h"

/*
 * Adds all files of a folder that have the extension of a known format; see
 * catalog_add_path.
 */
bool folder_add(struct catalog *catalog, const char *folder, struct err *err);

#endif
