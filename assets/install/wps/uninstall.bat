@echo off
cscript //nologo //E:JScript "%~dp0setup.js" uninstall %*
pause
