@echo off
rem Runs Servanda with the Java of JAVA_HOME, or else of the PATH: servanda --help
setlocal EnableExtensions DisableDelayedExpansion

rem What a person typed, for the commands that messages suggest.
set "SERVANDA_COMMAND=%~0"
rem Inside a call, %~dp0 is this file's folder however the file was found.
call :find_lib

if not defined JAVA_HOME goto find_version
set "JAVA_HOME=%JAVA_HOME:"=%"
if not exist "%JAVA_HOME%\bin\java.exe" goto no_java
set "PATH=%JAVA_HOME%\bin;%PATH%"

:find_version
set "SERVANDA_JAVA="
for /f "tokens=3" %%v in ('java.exe -version 2^>^&1 ^| findstr /r /c:" version .[0-9]"') do (
  if not defined SERVANDA_JAVA for /f "tokens=1 delims=.-+" %%m in ("%%~v") do set "SERVANDA_JAVA=%%m"
)
if not defined SERVANDA_JAVA goto no_java
if %SERVANDA_JAVA% LSS 17 goto old_java

rem A batch file cannot tell a console from a pipe: Java asks itself, as it did before version 22.
set "SERVANDA_TERMINAL=-Dservanda.terminal.in=console -Dservanda.terminal.out=console"
set "SERVANDA_TERMINAL=%SERVANDA_TERMINAL% -Dservanda.terminal.err=console -Djdk.console=java.base"
if not defined COLUMNS for /f "skip=4 tokens=2 delims=:" %%c in ('mode con 2^>nul') do (
  if not defined COLUMNS set /a "COLUMNS=%%c" 2>nul
)
if defined COLUMNS set "SERVANDA_TERMINAL=%SERVANDA_TERMINAL% -Dservanda.terminal.width=%COLUMNS%"
rem Older consoles print the codes of colours as they are.
if not defined WT_SESSION if not defined NO_COLOR set "NO_COLOR=1"

rem Strategies run in the program's process, and may end it. It writes its exit code into this file when it has ended by
rem itself.
if not defined TEMP set "TEMP=%SystemRoot%\Temp"
set "SERVANDA_MARK=%TEMP%\servanda-%RANDOM%-%RANDOM%-%RANDOM%.mark"
set "SERVANDA_SAID="
java.exe "@%SERVANDA_LIB%\java.options" %SERVANDA_TERMINAL% "-Dservanda.command=%SERVANDA_COMMAND%" "-Dservanda.completion=%SERVANDA_MARK%" -cp "%SERVANDA_LIB%\*" org.servanda.tournaments.cli.Servanda %*
if not exist "%SERVANDA_MARK%" goto not_done
set /p SERVANDA_SAID=<"%SERVANDA_MARK%"
del "%SERVANDA_MARK%" 2>nul
if not defined SERVANDA_SAID goto not_done
exit /b %SERVANDA_SAID%

:find_lib
set "SERVANDA_LIB=%~dp0..\lib"
exit /b 0

:not_done
echo servanda: it ended before it was done: a strategy ended it, or Java could not run it. Finished matches of a tournament are kept up to the last time they were saved; the same command goes on from there 1>&2
exit /b 1

:no_java
echo servanda: there is no java.exe; install Java of version 17 or newer, or set JAVA_HOME to where it is 1>&2
exit /b 1

:old_java
echo servanda: java.exe is older than Java 17; install a newer one, or set JAVA_HOME to where it is 1>&2
exit /b 1
