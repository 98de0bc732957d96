#!/bin/sh
# Measures what docs/performance.md states of start and speed: measure.sh CORPUS [CORENLP [NLP4J]]
# CORPUS: articles, JSON Lines. CORENLP, NLP4J: files that hold a rival's class path (docs/evaluation.md), if rivals are to run too.
# For figures worth keeping nothing else may run on the machine.
set -eu
home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
corpus=$1
text=$(mktemp)
trap 'rm -f "$text" "$text.out"' EXIT
cat > "$text" <<'EOF'
Rebels seize northern town of Karsa

KARSA, March 3 - Rebel fighters seized the northern town of Karsa on Tuesday after two days of shelling, the defence ministry said. At least twelve civilians were killed and thirty wounded, according to a local doctor. President Anna Kovic accused the neighbouring country of arming the rebels.
EOF
"$home/sitrep" code --format jsonl "$text" > "$text.out" # builds and prepares where that is to be done
echo "start: sitrep code on one short report, launcher included; wall, user and system seconds, peak memory"
for run in 1 2 3 4 5; do
    if [ -x /usr/bin/time ]; then
        /usr/bin/time -f "start  %e s wall  %U s user  %S s system  %M KB" "$home/sitrep" code --format jsonl "$text" > "$text.out"
    else
        time "$home/sitrep" code --format jsonl "$text" > "$text.out"
    fi
done
for model in fast standard accurate; do
    "$home/sitrep" eval speed compare "$corpus" --limit 100 --threads 1 --model $model
done
"$home/sitrep" eval speed compare "$corpus" --limit 100 --threads 2 ${2:+--corenlp "$2"} ${3:+--nlp4j "$3"}
"$home/sitrep" eval speed compare "$corpus" --limit 100 --threads 1 ${2:+--corenlp "$2"} ${3:+--nlp4j "$3"}
"$home/sitrep" eval speed sweep --svg "$home/docs/sweep.svg"
