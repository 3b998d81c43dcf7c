#!/bin/bash
# Times errdex annotate beside programs that copy a log and look for errors in
# it: annotate.sh LOG ERRDEX [RUNS]. Best of the runs, in seconds; processor is
# what the program itself used, whatever else the machine does meanwhile.
set -eu
log=$1 errdex=$2 runs=${3:-5}
# The names that codes go by, as errdex knows them. PATTERN may be another.
pattern=${PATTERN:-'(?i)(code|err|error|errno|码)[\\"]*>? *[=:： ] *[\\"]*(-?[0-9]|[A-Z])|<code>|exception'}
export LC_ALL=C.UTF-8
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT

commands=(
	"'$errdex' annotate '$log'"
	"rg --passthru --color=never '$pattern' '$log'"
	"grep -P --color=always '$pattern|$' '$log'"
	"cat '$log'"
)
names=('errdex annotate' 'rg --passthru' 'grep -P' 'cat')

# The program's own output is the file or the pipe; nothing stands between.
run() {
	local to=$1 i=$2
	if [ "$to" = file ]; then
		/usr/bin/time -o "$folder/time" -f '%e %U %S %M' \
			bash -c "exec ${commands[$i]}" >"$folder/out" || true
	else
		/usr/bin/time -o "$folder/time" -f '%e %U %S %M' \
			bash -c "exec ${commands[$i]}" | cat >/dev/null || true
	fi
	tail -n 1 "$folder/time" >>"$folder/$to.$i"
}

cat "$log" >/dev/null
for ((n = 0; n < runs; n++)); do
	for i in "${!commands[@]}"; do
		run file "$i"
		run pipe "$i"
	done
done
printf '%-18s %-5s %9s %10s %8s\n' program to elapsed processor MiB
for to in file pipe; do
	for i in "${!commands[@]}"; do
		awk -v name="${names[$i]}" -v to="$to" '
			NR == 1 || $1 < elapsed { elapsed = $1 }
			NR == 1 || $2 + $3 < processor { processor = $2 + $3 }
			$4 > memory { memory = $4 }
			END { printf "%-18s %-5s %9.2f %10.2f %8.1f\n",
				name, to, elapsed, processor, memory / 1024 }
		' "$folder/$to.$i"
	done
done
