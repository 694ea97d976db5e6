// Says so where the pane cannot start at all: in the language of browsers too old for the rest of it.
(function () {
  // .ci/build/kernels.cjs has the numbers; the build puts them here.
  var OLDEST_CHROMIUM = "{{OLDEST_CHROMIUM}}";
  var OLD_CHROMIUM = [
    "这台电脑的 Microsoft Edge WebView2 运行时太旧，绩效自评助手有的操作会出错。请更新到 " +
      OLDEST_CHROMIUM +
      " 或更高版本。现在是：",
    "The Microsoft Edge WebView2 Runtime of this computer is too old for some of what the self-evaluation helper does. Update it to version " +
      OLDEST_CHROMIUM +
      " or later. It is now: ",
  ];
  var IN_WPS = [
    "这台电脑上的 WPS 内置的浏览器太旧，绩效自评助手有的操作会出错或不能启动。请把 WPS 升级到 12.1 或更高版本。",
    "The browser inside this WPS is too old for some or all of what the self-evaluation helper does. Update WPS to 12.1 or later.",
  ];
  var TOO_OLD = [
    "这台电脑上的 Excel 使用的浏览器组件太旧，绩效自评助手无法启动。Windows 请安装或更新 Microsoft Edge WebView2 运行时，Mac 请升级到 macOS {{OLDEST_MACOS}} 以上；或者使用 Excel 2021 及以上版本、Microsoft 365、网页版 Excel。",
    "The browser inside this Excel is too old for the self-evaluation helper. On Windows install or update the Microsoft Edge WebView2 Runtime, on a Mac update to macOS {{OLDEST_MACOS}} or later; or use Excel 2021 or later, Microsoft 365, or Excel on the web.",
  ];
  var INCOMPLETE = [
    "绩效自评助手的文件没有加载全。请关闭本窗格再打开；仍不行，请管理员检查服务器上的文件是否齐全：",
    "Part of the self-evaluation helper did not load. Close this pane and open it again; if that does not help, have the administrator check the files on the server: ",
  ];
  var FAILED = [
    "绩效自评助手启动时出错。请关闭本窗格再打开；仍不行，请把下面的信息发给技术支持：",
    "The self-evaluation helper failed to start. Close this pane and open it again; if that does not help, send this to support: ",
  ];

  var inWps = document.currentScript && document.currentScript.getAttribute("data-program") === "wps";

  /** In both languages, as an alert. */
  function fill(box, words, detail) {
    box.setAttribute("role", "alert");
    while (box.firstChild) box.removeChild(box.firstChild);
    for (var i = 0; i < words.length; i++) {
      var line = document.createElement("p");
      line.setAttribute("lang", i === 0 ? "zh-CN" : "en");
      line.appendChild(document.createTextNode(words[i] + (detail || "")));
      box.appendChild(line);
    }
  }

  function show(words, detail) {
    var starting = document.getElementById("starting");
    // Once the pane runs it speaks for itself.
    if (starting) fill(starting, words, detail);
  }

  var waiting = null;
  /** The scripts stand below the place where this is said. */
  function whenThere(words, detail) {
    waiting = waiting || [words, detail];
    if (document.getElementById("starting")) show(waiting[0], waiting[1]);
    else
      document.addEventListener("DOMContentLoaded", function () {
        show(waiting[0], waiting[1]);
      });
  }

  function watch(event) {
    var part = event.target;
    if (part && (part.tagName === "SCRIPT" || part.rel === "stylesheet")) {
      var address = part.src || part.href;
      // Without office.js the pane still comes up and says what to do.
      if (!/office\.js(?:$|\?)/.test(address)) whenThere(INCOMPLETE, address);
    } else if (typeof event.message === "string") {
      if (/syntax\s?error/i.test(event.message)) whenThere(inWps ? IN_WPS : TOO_OLD);
      else whenThere(FAILED, event.message);
    }
  }

  /** Above the pane, which comes up all the same. */
  function warnOfOldChromium(version) {
    var box = document.createElement("div");
    box.style.margin = "16px";
    fill(box, inWps ? IN_WPS : OLD_CHROMIUM, version);
    document.body.insertBefore(box, document.body.firstChild);
  }

  // Chromium tells its version. An old WebKit gives itself away by what it cannot read.
  var chromium = /\bChrome\/(\d+)/.exec(navigator.userAgent);
  if (chromium && Number(chromium[1]) < Number(OLDEST_CHROMIUM))
    document.addEventListener("DOMContentLoaded", function () {
      warnOfOldChromium(chromium[1]);
    });

  // Failures to load do not bubble: they are caught on their way down.
  window.addEventListener("error", watch, true);
})();
