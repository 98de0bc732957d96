#!/bin/sh
# Measures what docs/performance.md states of the API and prints it as tables: load.sh DATA [SECONDS]
# DATA: a store of made-up reports, filled by StoreFigures (the command stands in docs/performance.md). Needs wrk and curl (Debian has both).
# Asks only a server of its own on 127.0.0.1, each question so many seconds (3) by 1, 8 and 64 clients at once. For figures worth keeping nothing else may run.
set -eu
home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
data=$1
seconds=${2:-3}
port=${SITREP_PORT:-18080}
address=http://127.0.0.1:$port
SITREP_IDS=$(mktemp -d)
export SITREP_IDS
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx2g --enable-native-access=ALL-UNNAMED -jar "${SITREP_JAR:-$home/app/target/sitrep.jar}" \
    serve --data "$data" --port "$port" --watch-every 0 > "$SITREP_IDS/log" 2>&1 &
server=$!
trap 'kill $server 2> /dev/null || true; rm -rf "$SITREP_IDS"' EXIT
tries=0
until curl -fs "$address/healthz" > /dev/null; do
    tries=$((tries + 1))
    if [ $tries -gt 600 ] || ! kill -0 $server 2> /dev/null; then
        cat "$SITREP_IDS/log" >&2
        exit 1
    fi
    sleep 0.5
done

# The first answer to a question about everything, when nothing was asked before.
cold() {
    curl -s -o /dev/null -H 'Accept-Encoding: gzip' -w "| \`$1\` | %{time_total} s | %{size_download} |\n" "$address$1"
}
printf '%s\n' "| first answer after the start | time | bytes |" "| --- | --- | --- |"
for path in /api/v1/events /api/v1/map /api/v1/timeline /api/v1/facets /api/v1/stories /api/v1/contested /api/v1/actors /api/v1/network \
    "/api/v1/now?since=1970-01-01T00:00:00Z" "/api/v1/search?q=said"; do
    cold "$path"
done

# The values of a key in the first pages of a list.
ids() {
    cursor=
    for page in 1 2 3 4 5 6; do
        curl -sG "$address/api/v1/$1" --data-urlencode "limit=500" ${cursor:+--data-urlencode "cursor=$cursor"} > "$SITREP_IDS/page"
        grep -o "\"$2\":\"[^\"]*\"" "$SITREP_IDS/page" | cut -d'"' -f4
        cursor=$(grep -o '"next":"[^"]*"' "$SITREP_IDS/page" | tail -1 | cut -d'"' -f4)
        [ -n "$cursor" ] || break
    done
}
ids events id | grep '^e-' | sort -u > "$SITREP_IDS/events"
ids actors id | grep ':' | sed 's/ /%20/g' | sort -u > "$SITREP_IDS/actors"
ids stories id | grep '^s-' | sort -u > "$SITREP_IDS/stories"
ids documents id | sed 's/[ /]/%20/g' | sort -u > "$SITREP_IDS/documents"
ids documents headline | sort -u > "$SITREP_IDS/headlines"
curl -s "$address/api/v1/facets?by=country&values=200" | grep -o '"value":"[A-Z]*"' | cut -d'"' -f4 > "$SITREP_IDS/countries"
for kind in events actors stories documents headlines countries; do
    [ -s "$SITREP_IDS/$kind" ] || { echo "no $kind in $data" >&2; exit 1; }
done
# The days that most is told of, as seconds.
day() {
    date -u -d "$(curl -s "$address/api/v1/about" | grep -o "\"$1\":\"[^\"]*\"" | cut -d'"' -f4)" +%s
}
SITREP_FIRST_DAY=$(day firstHappened)
SITREP_LAST_DAY=$(day lastHappened)
export SITREP_FIRST_DAY SITREP_LAST_DAY
last=$(curl -s "$address/api/v1/documents?limit=1" | sed -n 's/.*"learned":"\([^"]*\)".*/\1/p')
SITREP_LAST=$(date -u -d "$last" +%s)
export SITREP_LAST
curl -s "$address/metrics" | grep '^sitrep_store_' || true

# Processor time of the server until now, in milliseconds: what counts where others want the processor, too.
spent() {
    awk -v tick="$(getconf CLK_TCK)" '{ print ($14 + $15) * 1000 / tick }' "/proc/$server/stat"
}

# Waits until what earlier clients left behind is worked off: a question is not to wait for another's.
idle() {
    while :; do
        was=$(spent)
        sleep 0.5
        awk -v a="$was" -v b="$(spent)" 'BEGIN { exit b - a > 50 }' && break
    done
}
echo
printf '%s\n' "| question | clients | p50 / p95 / p99 | answers a second | failed | processor time of an answer |" "| --- | --- | --- | --- | --- | --- |"
for question in ${SITREP_QUESTIONS:-now events event map timeline facets stories story contested states actors actor statements network quotes places tags sources documents search reading}; do
    for clients in ${SITREP_CLIENTS:-1 8 64}; do
        idle
        before=$(spent)
        line=$(SITREP_QUESTION=$question SITREP_SALT=$clients wrk -t "$((clients < 2 ? 1 : 2))" -c "$clients" -d "${seconds}s" --timeout 60s \
            -s "$home/eval/load.lua" "$address" | grep '^figures ') || line="figures - - - - 0 -"
        echo "$line" | awk -v question="$question" -v clients="$clients" -v a="$before" -v b="$(spent)" \
            '{ printf "| `%s` | %s | %s / %s / %s ms | %s | %s | %s |\n", question, clients, $2, $3, $4, $5, $7, ($6 > 0 ? sprintf("%.1f ms", (b - a) / $6) : "-") }'
    done
done
echo
echo "Load average of the last minute and of the last quarter of an hour: $(cut -d' ' -f1,3 /proc/loadavg); resident: $(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$server/status") MB."
