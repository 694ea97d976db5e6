"""Milliseconds LibreOffice needs to recalculate a workbook, warm: best of five. Needs python3-uno."""
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

PATIENCE = 120  # half seconds

with tempfile.TemporaryDirectory() as profile:
    pipe = f"perf{os.getpid()}"
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profile}",
         f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        resolver = uno.getComponentContext().ServiceManager.createInstance(
            "com.sun.star.bridge.UnoUrlResolver")
        for _ in range(PATIENCE):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.5)
        else:
            sys.exit("LibreOffice did not answer")
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        hidden = PropertyValue()
        hidden.Name, hidden.Value = "Hidden", True
        book = desktop.loadComponentFromURL(f"file://{sys.argv[1]}", "_blank", 0, (hidden,))
        times = []
        for _ in range(6):
            start = time.perf_counter()
            book.calculateAll()
            times.append((time.perf_counter() - start) * 1000)
        print(min(times[1:]))
        book.close(True)
        desktop.terminate()
    finally:
        office.terminate()
        office.wait()
