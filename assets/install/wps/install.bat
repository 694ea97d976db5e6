@echo off
cscript //nologo //E:JScript "%~dp0setup.js" install %*
pause
