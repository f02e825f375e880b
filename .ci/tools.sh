# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Sourced by ./demo and ./verify: sees to a JDK and Maven. Kept to what bash 3.2 knows, for macOS.

JDK_LEAST=17
MAVEN_LEAST=3.6.3

# One line an argument.
say() { printf '%s\n' "$@"; }

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# at_least 17.0.2 17: compares the first three numbers; one that is not there is 0.
at_least() {
  awk -v have="$1" -v least="$2" 'BEGIN {
    split(have, h, /[^0-9]+/); split(least, l, /[^0-9]+/)
    for (i = 1; i <= 3; i++) if (h[i] + 0 != l[i] + 0) exit !(h[i] + 0 > l[i] + 0)
  }'
}

# What is wrong with the tools, in words; nothing when all is well.
tools_missing() {
  local report maven java runtime
  command -v mvn >/dev/null 2>&1 || { say "Maven $MAVEN_LEAST or newer was not found"; return; }
  report=$(mvn -v 2>&1) || { say "'mvn -v' failed: $(say "$report" | head -n 1)"; return; }
  # Some Mavens print their version in bold.
  report=$(say "$report" | sed $'s/\033\\[[0-9;]*m//g')
  maven=$(say "$report" | sed -n 's/^Apache Maven \([0-9.]*\).*/\1/p')
  java=$(say "$report" | sed -n 's/^Java version: \([0-9.]*\).*/\1/p')
  runtime=$(say "$report" | sed -n 's/^Java version:.*runtime: \(.*\)$/\1/p')
  at_least "${maven:-0}" "$MAVEN_LEAST" || { say "Maven is ${maven:-of an unknown version}, $MAVEN_LEAST or newer is needed"; return; }
  at_least "${java:-0}" "$JDK_LEAST" || { say "Maven runs on Java ${java:-of an unknown version}, a JDK of $JDK_LEAST or newer is needed"; return; }
  [ -x "$runtime/bin/javac" ] || say "$runtime has no compiler: a JDK is needed, not only a Java runtime"
}

# Debian and Ubuntu only.
install_tools() {
  local root='' jdk=openjdk-17-jdk-headless
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null 2>&1 || return 1
    root=sudo
  fi
  say "Installing a JDK and Maven with apt-get${root:+, through sudo} ..."
  # One list of many that cannot be had is no reason to give up.
  $root apt-get update -qq || say 'apt-get update failed; going on with the lists that are there.'
  apt-cache show "$jdk" >/dev/null 2>&1 || jdk=default-jdk-headless
  $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$jdk" maven >/dev/null || return 1
  hash -r
}

ensure_tools() {
  local missing
  missing=$(tools_missing)
  [ -n "$missing" ] || return 0
  say "$missing."
  if command -v apt-get >/dev/null 2>&1; then
    install_tools || say "apt-get could not install them."
    missing=$(tools_missing)
    [ -n "$missing" ] || return 0
  fi
  fail "$missing." \
    "Install a JDK $JDK_LEAST or newer (https://adoptium.net) and Maven $MAVEN_LEAST or newer (https://maven.apache.org)," \
    "and let JAVA_HOME, where it is set, point to that JDK${JAVA_HOME:+ (it is $JAVA_HOME)}."
}

# Seconds as people say them.
lasted() {
  if [ "$1" -lt 60 ]; then say "$1 s"; else say "$(($1 / 60)) min $(($1 % 60)) s"; fi
}
