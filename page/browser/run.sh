#!/bin/sh
# Clicks through the page in a real browser against `sitrep demo` from the built jar: sh browser/run.sh JAR
# Installs Debian's chromium where it is missing and that is allowed; where it is not, says so, and fails in CI: a skipped test is a lie.
set -eu
jar=$(CDPATH= cd -- "$(dirname -- "$1")" && pwd)/$(basename -- "$1")
cd "$(dirname -- "$0")/.."

left_out() {
    echo "page: the browser tests are left out: $1"
    [ -z "${CI:-}" ] || exit 1
    exit 0
}

[ -f target/page.stamp ] || left_out "this build has no page"
browser=${SITREP_BROWSER:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ -z "$browser" ] && [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    echo "page: installing chromium for the browser tests"
    { apt-get install -y -qq --no-install-recommends chromium || { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; }; } > target/chromium.log 2>&1 || true
    browser=$(command -v chromium || true)
fi
[ -n "$browser" ] || left_out "no chromium found; install it, or name one in SITREP_BROWSER"
SITREP_BROWSER=$browser SITREP_JAR=$jar npm run --silent test:browser
