#!/bin/sh
# Builds the page into target/web, only where a source or the lock file changed; with "test", checks types and runs the tests of its logic.
# Without npm nothing stale is used: the jar gets a page that says how to get the real one.
set -eu
cd "$(dirname -- "$0")"

out=target/web/org/sitrep/page
stamp=target/page.stamp
installed=target/npm.stamp

digest() { find "$@" -type f 2>/dev/null | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum; }

have_npm() {
    command -v npm > /dev/null && command -v node > /dev/null &&
        node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'
}

install() {
    lock=$(digest package.json package-lock.json)
    if [ "$(cat "$installed" 2>/dev/null || true)" = "$lock" ] && [ -d node_modules/vite ]; then return 0; fi
    rm -f "$installed"
    npm ci --no-audit --no-fund --silent || return 1
    printf '%s\n' "$lock" > "$installed"
}

without() {
    rm -rf "$out" "$stamp"
    mkdir -p "$out"
    cp without.html "$out/without.html"
    echo "page: $1; the jar gets a page that says how to get the real one"
}

mkdir -p target
if [ "${1:-build}" = test ]; then
    [ -f "$stamp" ] || { echo "page: not built, so its tests are left out"; [ -z "${CI:-}" ]; exit; }
    install
    npm run --silent check
    npm run --silent test
    exit
fi
if ! have_npm; then without "no npm with Node.js 20.19 or newer found"; exit 0; fi
state=$(digest src public index.html package.json package-lock.json vite.config.ts svelte.config.js tsconfig.json)
if [ "$(cat "$stamp" 2>/dev/null || true)" = "$state" ] && [ -f "$out/index.html" ]; then exit 0; fi
rm -rf "$stamp" "$out"
if ! install; then without "its packages could not be fetched (npm ci failed)"; exit 0; fi
npm run --silent build
printf '%s\n' "$state" > "$stamp"
