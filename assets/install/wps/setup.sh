#!/bin/sh
# Puts the add-in into the list of add-ins of WPS (publish.xml), or takes it out again; other add-ins stay as they are.
#   sh setup.sh install [--url http://server/path/] [--list jsplugins.xml]
#   sh setup.sh uninstall [--list jsplugins.xml]
set -eu

NAME=perf-self-evaluation
VERSION={{version}}
here=$(cd "$(dirname "$0")" && pwd)
folder="${XDG_DATA_HOME:-$HOME/.local/share}/Kingsoft/wps/jsaddons"

stop() {
  echo "$1" >&2
  exit 1
}

# The list without our entry and, where one is given, with it; fails on a file that is no such list.
changed() {
  awk -v name="$NAME" -v entry="$1" '
    { xml = xml $0 "\n" }
    END {
      space = "[ \t\r\n]"
      gsub(space "*<jsplugin(online)?" space "[^>]*name=\"" name "\"[^>]*(/>|>" space "*</jsplugin(online)?>)", "", xml)
      if (entry == "") { printf "%s", xml; exit }
      line = "  " entry "\n</jsplugins>"
      if (xml ~ /<\/jsplugins>/) sub(space "*</jsplugins>", "\n" line, xml)
      else if (xml ~ /<jsplugins[ \t]*\/>/) sub(/<jsplugins[ \t]*\/>/, "<jsplugins>\n" line, xml)
      else if (xml ~ /[^ \t\r\n]/) exit 3
      else xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<jsplugins>\n" line "\n"
      printf "%s", xml
    }'
}

# What was in the list before stays beside it.
change() {
  if [ -f "$list" ]; then before=$list; else before=/dev/null; fi
  changed "$1" <"$before" >"$list.new" || {
    rm -f "$list.new"
    stop "看不懂这个文件，没有改动 / not understood, left as it is: $list"
  }
  if [ -f "$list" ]; then cp -p "$list" "$list.bak"; fi
  mv "$list.new" "$list"
}

action=${1:-}
[ $# -gt 0 ] && shift
url=
list=
while [ $# -gt 1 ]; do
  case $1 in
    --url) url=$2 ;;
    --list) list=$2 ;;
    *) stop "$1 ?" ;;
  esac
  shift 2
done
[ $# -eq 0 ] || stop "$1 ?"

if [ -n "$url" ] && ! printf %s "$url" | grep -Eq '^https?://[A-Za-z0-9_.:/-]+/$'; then
  stop "网址要以 http:// 或 https:// 开头、以 / 结尾 / the address begins with http:// or https:// and ends with /: $url"
fi
profile=yes
if [ -n "$list" ]; then profile=no; else list="$folder/publish.xml"; fi

case $action in
  install)
    if [ $profile = no ] && [ -z "$url" ]; then stop "--list 要和 --url 一起用 / --list goes with --url"; fi
    if [ $profile = yes ]; then
      mkdir -p "$folder"
      rm -rf "$folder/$NAME"_*
      [ -n "$url" ] || cp -R "$here/site" "$folder/${NAME}_$VERSION"
    fi
    if [ -n "$url" ]; then
      change "<jspluginonline name=\"$NAME\" type=\"et\" url=\"$url\" debug=\"\" enable=\"enable_dev\" install=\"null\"/>"
    else
      change "<jsplugin name=\"$NAME\" type=\"et\" url=\"${NAME}_$VERSION\" version=\"$VERSION\" enable=\"enable_dev\" install=\"null\" customDomain=\"\"/>"
    fi
    echo "已写入 $list"
    echo "请关闭所有 WPS 窗口再打开表格；问是否信任时选“信任”，然后再重启一次。"
    echo "Written. Close all windows of WPS and open Spreadsheets; trust the add-in when asked, then restart once more."
    ;;
  uninstall)
    if [ -f "$list" ]; then change ""; fi
    if [ $profile = yes ]; then rm -rf "$folder/$NAME"_*; fi
    echo "已卸载，重启 WPS 后生效。 / Removed; restart WPS."
    ;;
  *) stop "sh setup.sh install | uninstall [--url http://server/path/] [--list jsplugins.xml]" ;;
esac
