#!/usr/bin/env bash
# The one test command: bash tests/run.sh [--all]
#
# Needs the .NET SDK (global.json) and Node.js; installs the rest where it may. Restores locked, builds with warnings as
# errors, checks the formatting, runs every test project, and ends with one line: N passed, N failed, N skipped.
# --all also runs the tests marked Category=Whole: the long forms that take minutes.
set -uo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
root=$PWD
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
problems=()
passed=0 failed=0 skipped=0

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export MSBUILDDISABLENODEREUSE=1 MSBUILDTERMINALLOGGER=off
if [ ! -w "${HOME:-/nowhere}" ]; then
  export HOME="$results/home"
  mkdir -p "$HOME"
fi

say() { printf '\n== %s\n' "$*"; }

finish() {
  for problem in "${problems[@]+"${problems[@]}"}"; do printf '!! %s\n' "$problem"; done
  printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  [ ${#problems[@]} -eq 0 ] && [ "$failed" -eq 0 ]
  exit
}

give_up() {
  problems+=("$1")
  finish
}

# Debian's Python, for which the package below is; another Python first on the path would not see it.
has_sklearn() { /usr/bin/python3 -c 'import sklearn'; } >/dev/null 2>&1

has_browser() {
  [ -n "${PREDICTIVE_CHROMIUM:-}" ] || command -v chromium || command -v chromium-browser || command -v google-chrome
} >/dev/null 2>&1

has_postgres() { [ -n "${PREDICTIVE_POSTGRES:-}" ] || command -v initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb'; } \
  >/dev/null 2>&1

# Tests that miss one of these skip with a reason, so a machine that cannot install them still tests the rest.
install_missing() {
  local missing=() package
  has_sklearn || missing+=(python3-sklearn)
  has_browser || missing+=(chromium)
  has_postgres || missing+=(postgresql)
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
    echo "Not here: ${missing[*]}. Only root can install them, with apt-get; tests that need them skip."
    return 0
  fi
  say "Installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  timeout 300 apt-get update -qq || echo "apt-get update failed; trying with what it knew before."
  for package in "${missing[@]}"; do
    timeout 900 apt-get install -y -qq --no-install-recommends "$package" >"$results/apt.log" 2>&1 ||
      { tail -n 3 "$results/apt.log"; echo "$package could not be installed; tests that need it skip."; }
  done
}

# Other readers and writers of Parquet. The registry may not serve the packages of other systems, which `npm ci` wants.
install_node_packages() {
  local folder=tests/Predictive.Tables.Tests/Parquet/node
  [ ! -d "$folder/node_modules/hyparquet-writer" ] && command -v npm >/dev/null || return 0
  say "Installing DuckDB and hyparquet for the tests"
  (cd "$folder" && timeout 300 npm install --no-save --ignore-scripts --no-audit --no-fund) >"$results/npm.log" 2>&1 ||
    { tail -n 3 "$results/npm.log"; echo "They could not be installed; tests that need them skip."; }
}

# From a trx file: the attributes of its <Counters>, whatever the language of the machine.
counter() { grep -o '<Counters [^>]*' "$1" | grep -o " $2=\"[0-9]*\"" | tr -dc '0-9'; }

# From a trx file: "name: reason" for each skipped test.
skips() {
  awk 'BEGIN { RS = "<UnitTestResult " } NR > 1 && /outcome="NotExecuted"/ {
    match($0, /testName="[^"]*"/); name = substr($0, RSTART + 10, RLENGTH - 11)
    reason = "no reason given"
    if (match($0, /<Message>[^<]*/)) reason = substr($0, RSTART + 9, RLENGTH - 9)
    else if (match($0, /<StdOut>[^<]*/)) reason = substr($0, RSTART + 8, RLENGTH - 8)
    gsub(/[ \r\n\t]+/, " ", reason)
    print name ": " reason }' "$1" |
    sed -e 's/&lt;/</g' -e 's/&gt;/>/g' -e 's/&quot;/"/g' -e "s/&apos;/'/g" -e 's/&#x[DA];/ /g' -e 's/&amp;/\&/g'
}

# PROJECT [NAME [OPTION...]]: the name of the results, where it is not the project's, and options of the build.
run_tests() {
  local project=$1 name=${2:-$(basename "$1" .csproj)} trx total executed
  shift $(($# > 1 ? 2 : 1))
  trx="$results/$name.trx"
  say "$name"
  dotnet test "$project" --no-build -c Release --results-directory "$results" --logger "trx;LogFileName=$name.trx" \
    --logger "console;verbosity=minimal" "${filter[@]}" "$@"
  local code=$?
  if [ ! -f "$trx" ] || ! grep -q '<Counters ' "$trx"; then
    problems+=("$name gave no result (exit code $code).")
    return
  fi
  total=$(counter "$trx" total) executed=$(counter "$trx" executed)
  passed=$((passed + $(counter "$trx" passed)))
  failed=$((failed + executed - $(counter "$trx" passed)))
  skipped=$((skipped + total - executed))
  skips "$trx" >>"$results/skips"
  if [ $code -ne 0 ] && [ "$executed" -eq "$(counter "$trx" passed)" ]; then
    problems+=("$name ended with exit code $code although no test failed.")
  fi
}

# The opt-in build has an output of its own, so that nothing of it gets into the other.
test_with_mlnet() {
  local project=tests/Predictive.MLNet.Tests/Predictive.MLNet.Tests.csproj
  say "Building with ML.NET"
  if ! timeout 180 dotnet restore "$project" -p:MLNet=true -v quiet >"$results/mlnet.log" 2>&1; then
    grep -m 1 error "$results/mlnet.log"
    echo "ML.NET's packages cannot be restored here; the opt-in build is not tested."
  elif ! dotnet build "$project" -c Release --no-restore -v quiet -p:MLNet=true; then
    problems+=("The build with ML.NET failed.")
  else
    run_tests "$project" Predictive.MLNet.Tests-built-in -p:MLNet=true
  fi
}

filter=(--filter "Category!=Whole")
for argument in "$@"; do
  case $argument in
    --all) filter=() ;;
    *) give_up "Unknown option '$argument'. Use: bash tests/run.sh [--all]" ;;
  esac
done

command -v dotnet >/dev/null || give_up "The .NET SDK of global.json is needed: https://dotnet.microsoft.com/download"
command -v node >/dev/null || echo "Node.js is not here; the tests that need it skip."
install_missing
install_node_packages
if [ -z "${PREDICTIVE_DATA:-}" ] && [ -d "$root/../shared/data" ]; then
  PREDICTIVE_DATA=$(cd "$root/../shared/data" && pwd)
  export PREDICTIVE_DATA
fi

say "Restoring the locked packages"
dotnet restore Predictive.sln --locked-mode -v quiet || give_up "The restore failed."

say "Building, warnings are errors"
dotnet build Predictive.sln -c Release --no-restore -v quiet || give_up "The build failed."

say "Checking the formatting"
dotnet format Predictive.sln --verify-no-changes --no-restore ||
  problems+=("The formatting differs; 'dotnet format Predictive.sln' mends it.")

for project in tests/*/*.Tests.csproj; do run_tests "$project"; done
test_with_mlnet

[ $((passed + failed)) -gt 0 ] || problems+=("No test ran.")
if [ -s "$results/skips" ]; then
  say "Skipped, and why"
  cat "$results/skips"
fi
say "Result"
finish
