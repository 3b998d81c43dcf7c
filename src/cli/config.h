#ifndef CLI_CONFIG_H
#define CLI_CONFIG_H

#include "cli/front.h"

/*
 * Reads the user's configuration of the browser, errdex/config, into the
 * settings, where the command line has not set them, and into the browser.
 * A line that is wrong is added to the settings' complaints; the others hold.
 */
void config_read(struct settings *settings, const struct front *front);

#endif
