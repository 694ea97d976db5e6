// Puts the add-in into the list of add-ins of WPS (publish.xml), or takes it out again; other add-ins stay as they are.
// Run by install.bat and uninstall.bat with the script host of Windows itself, so that the computer needs nothing else:
// no newer JavaScript than that of 1999.
//   cscript setup.js install [--url http://server/path/] [--list jsplugins.xml]
//   cscript setup.js uninstall [--list jsplugins.xml]
var NAME = "perf-self-evaluation";
var VERSION = "{{version}}";
var FOLDER = NAME + "_" + VERSION;
var files = new ActiveXObject("Scripting.FileSystemObject");

function stop(words) {
  WScript.Echo(words);
  WScript.Quit(1);
}

function readText(path) {
  var stream = new ActiveXObject("ADODB.Stream");
  stream.Type = 2;
  stream.Charset = "utf-8";
  stream.Open();
  stream.LoadFromFile(path);
  var text = stream.ReadText();
  stream.Close();
  return text.replace(/^\ufeff/, "");
}

// Without the mark of byte order that the stream puts first: WPS may not know it.
function writeText(path, text) {
  var stream = new ActiveXObject("ADODB.Stream");
  stream.Type = 2;
  stream.Charset = "utf-8";
  stream.Open();
  stream.WriteText(text);
  stream.Position = 0;
  stream.Type = 1;
  stream.Position = 3;
  var bytes = new ActiveXObject("ADODB.Stream");
  bytes.Type = 1;
  bytes.Open();
  stream.CopyTo(bytes);
  bytes.SaveToFile(path, 2);
  bytes.Close();
  stream.Close();
}

function withoutEntry(xml) {
  return xml.replace(
    new RegExp('\\s*<jsplugin(?:online)?\\s[^>]*name="' + NAME + '"[^>]*(?:/>|>\\s*</jsplugin(?:online)?>)', "g"),
    ""
  );
}

// The list with the entry, an empty text for a list that is not there; null for a file that is no such list.
function withEntry(xml, entry) {
  var rest = withoutEntry(xml);
  var line = "  " + entry + "\n</jsplugins>";
  if (/<\/jsplugins>/.test(rest)) return rest.replace(/\s*<\/jsplugins>/, "\n" + line);
  if (/<jsplugins\s*\/>/.test(rest)) return rest.replace(/<jsplugins\s*\/>/, "<jsplugins>\n" + line);
  if (/\S/.test(rest)) return null;
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<jsplugins>\n' + line + "\n";
}

function entryFor(url) {
  if (url)
    return '<jspluginonline name="' + NAME + '" type="et" url="' + url + '" debug="" enable="enable_dev" install="null"/>';
  return (
    '<jsplugin name="' + NAME + '" type="et" url="' + FOLDER + '" version="' + VERSION +
    '" enable="enable_dev" install="null" customDomain=""/>'
  );
}

function makeFolder(path) {
  if (files.FolderExists(path)) return;
  makeFolder(files.GetParentFolderName(path));
  files.CreateFolder(path);
}

function dropCopies(folder) {
  var found = [];
  for (var all = new Enumerator(files.GetFolder(folder).SubFolders); !all.atEnd(); all.moveNext())
    if (all.item().Name.indexOf(NAME + "_") === 0) found.push(all.item().Path);
  for (var i = 0; i < found.length; i++) files.DeleteFolder(found[i], true);
}

// What was in the list before stays beside it.
function change(list, changed) {
  var before = files.FileExists(list) ? readText(list) : "";
  var after = changed(before);
  if (after === null) stop("看不懂这个文件，没有改动 / not understood, left as it is: " + list);
  if (after === before) return;
  if (before !== "") files.CopyFile(list, list + ".bak", true);
  writeText(list, after);
}

function main() {
  var all = WScript.Arguments;
  var action = all.length > 0 ? all.Item(0) : "";
  var given = {};
  for (var i = 1; i < all.length; i += 2) given[all.Item(i)] = i + 1 < all.length ? all.Item(i + 1) : "";
  var url = given["--url"];
  if (url !== undefined && !/^https?:\/\/[\w.:\/-]+\/$/.test(url))
    stop("网址要以 http:// 或 https:// 开头、以 / 结尾 / the address begins with http:// or https:// and ends with /: " + url);
  var ofProfile = !given["--list"];
  var folder = new ActiveXObject("WScript.Shell").ExpandEnvironmentStrings("%APPDATA%") + "\\kingsoft\\wps\\jsaddons";
  var list = ofProfile ? folder + "\\publish.xml" : given["--list"];
  if (action === "install") {
    if (!ofProfile && !url) stop("--list 要和 --url 一起用 / --list goes with --url");
    if (ofProfile) {
      makeFolder(folder);
      dropCopies(folder);
      if (!url)
        files.CopyFolder(files.GetParentFolderName(WScript.ScriptFullName) + "\\site", folder + "\\" + FOLDER, true);
    }
    change(list, function (xml) {
      return withEntry(xml, entryFor(url));
    });
    WScript.Echo(
      "已写入 " + list + "\n请关闭所有 WPS 窗口再打开表格；问是否信任时选“信任”，然后再重启一次。\n" +
        "Written. Close all windows of WPS and open Spreadsheets; trust the add-in when asked, then restart once more."
    );
  } else if (action === "uninstall") {
    if (files.FileExists(list)) change(list, withoutEntry);
    if (ofProfile && files.FolderExists(folder)) dropCopies(folder);
    WScript.Echo("已卸载，重启 WPS 后生效。 / Removed; restart WPS.");
  } else stop("setup.js install | uninstall [--url http://server/path/] [--list jsplugins.xml]");
}

main();
