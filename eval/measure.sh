#!/bin/sh
# Measures what docs/performance.md states of start and speed: measure.sh CORPUS [CORENLP [NLP4J [HEIDELTIME]]]
# CORPUS: articles, JSON Lines. The others: files that hold a rival's class path (docs/evaluation.md), '' for one that is left out.
# For figures worth keeping nothing else may run on the machine. ARTICLES in the environment: how many (100).
set -eu
home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
corpus=$1 corenlp=${2:-} nlp4j=${3:-} heideltime=${4:-} articles=${ARTICLES:-100}
text=$(mktemp)
trap 'rm -f "$text" "$text.out"' EXIT
cat > "$text" <<'EOF'
Rebels seize northern town of Karsa

KARSA, March 3 - Rebel fighters seized the northern town of Karsa on Tuesday after two days of shelling, the defence ministry said. At least twelve civilians were killed and thirty wounded, according to a local doctor. President Anna Kovic accused the neighbouring country of arming the rebels.
EOF
timed() { # NAME COMMAND…: the time and memory of a whole process
    name=$1
    shift
    if [ -x /usr/bin/time ]; then
        /usr/bin/time -f "$name  %e s wall  %U s user  %S s system  %M KB" "$@" > "$text.out"
    else
        echo "$name"
        time "$@" > "$text.out"
    fi
}
"$home/sitrep" code --format jsonl "$text" > "$text.out" # builds and prepares where that is to be done

echo "start: sitrep code on one short report, launcher included"
for run in 1 2 3 4 5 6 7; do
    timed start "$home/sitrep" code --format jsonl "$text"
done

echo "all in one process, articles one at a time, after some to warm up"
for model in fast accurate; do
    "$home/sitrep" eval speed compare "$corpus" --limit "$articles" --model $model
done
for threads in 2 1; do
    "$home/sitrep" eval speed compare "$corpus" --limit "$articles" --threads $threads ${corenlp:+--corenlp "$corenlp"} \
        ${nlp4j:+--nlp4j "$nlp4j"} ${heideltime:+--heideltime "$heideltime"}
done

echo "a process for each, loading included"
rivals="${corenlp:+corenlp corenlp_parser sutime} ${nlp4j:+nlp4j} ${heideltime:+heideltime}"
for entry in sitrep $rivals; do
    timed "$entry" "$home/sitrep" eval speed compare "$corpus" --limit "$articles" --warm-up 0 --only $entry \
        ${corenlp:+--corenlp "$corenlp"} ${nlp4j:+--nlp4j "$nlp4j"} ${heideltime:+--heideltime "$heideltime"}
done

echo "JMH, a process for each"
(cd "$home" && ./mvnw -q -Dfast -DskipTests -pl eval -am test-compile dependency:build-classpath -Dmdep.outputFile=target/eval.txt)
"$("$home/sitrep" --find-jdk)/bin/java" -cp "$home/eval/target/classes:$home/eval/target/test-classes:$(cat "$home/eval/target/eval.txt")" \
    org.openjdk.jmh.Main ArticleBenchmark -p corpus="$corpus" -p limit="$articles" -p corenlp="$corenlp" -p nlp4j="$nlp4j" \
    -p heideltime="$heideltime" -p entry="$(echo sitrep language network $rivals | tr 'a-z ' 'A-Z,')"

"$home/sitrep" eval speed sweep --svg "$home/docs/sweep.svg"
"$home/sitrep" eval speed sweep --kind article --shortest 128000 --longest 1024000
