# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Sourced by ./demo and ./verify: sees to a JDK and Maven, for ./verify also to a browser. Kept to what bash 3.2 knows, for
# macOS.

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

# as_root apt-get ...: through sudo where somebody else calls.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    command -v sudo >/dev/null 2>&1 || return 1
    sudo "$@"
  fi
}

# One list of many that cannot be had is no reason to give up.
apt_update() {
  as_root apt-get update -qq || say 'apt-get update failed; going on with the lists that are there.'
}

# Debian and Ubuntu only.
apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null || return 1
  hash -r
}

install_tools() {
  local jdk=openjdk-17-jdk-headless
  say 'Installing a JDK and Maven with apt-get ...'
  apt_update
  apt-cache show "$jdk" >/dev/null 2>&1 || jdk=default-jdk-headless
  apt_install "$jdk" maven
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

# What the tests of the shop in a real browser lack, in words; nothing when all is well.
browser_missing() {
  command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
    command -v google-chrome >/dev/null 2>&1 || { say 'Chromium was not found'; return; }
  command -v chromedriver >/dev/null 2>&1 || say 'chromedriver was not found'
}

install_browser() {
  say 'Installing Chromium and its driver with apt-get ...'
  apt_update
  apt_install chromium chromium-driver
}

ensure_browser() {
  local missing
  missing=$(browser_missing)
  [ -n "$missing" ] || return 0
  say "$missing."
  if command -v apt-get >/dev/null 2>&1; then
    install_browser || say "apt-get could not install it."
    missing=$(browser_missing)
    [ -n "$missing" ] || return 0
  fi
  fail "$missing; the tests open the shop in it." \
    "Install Chromium or Chrome and the chromedriver of the same version, and put both on the PATH."
}

# The home of a Java that has virtual threads, 21 or newer: what FLIPPER_NEWER_JDK names, else the newest in the usual places;
# nothing when there is none.
newer_jdk() {
  local home version newest='' best=20
  if [ -n "${FLIPPER_NEWER_JDK:-}" ]; then
    say "$FLIPPER_NEWER_JDK"
    return
  fi
  for home in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -x "$home/bin/java" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release" 2>/dev/null)
    [ "${version:-0}" -le "$best" ] || { best=$version; newest=$home; }
  done
  say "${newest:-}"
}

# Seconds as people say them.
lasted() {
  if [ "$1" -lt 60 ]; then say "$1 s"; else say "$(($1 / 60)) min $(($1 % 60)) s"; fi
}
