# What every file of the suite begins with: the built module, no colours, no proxy, no AWS of the machine.
$ErrorActionPreference = 'Stop'
$modulePath = (Resolve-Path "$PSScriptRoot/../../out/RemoteSessions").Path
# In a script for another process: the path can have a quote.
$quotedModulePath = "'$([Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($modulePath))'"
$PSStyle.OutputRendering = 'PlainText'
$env:NO_PROXY = '127.0.0.1,localhost'
$env:AWS_EC2_METADATA_DISABLED = 'true'
# The AWS SDK looks once in a process where these are, and whether: all files of the suite have the same, and none of the machine's.
$env:AWS_CONFIG_FILE = Join-Path ([IO.Path]::GetTempPath()) "RemoteSessions.$PID.config"
$env:AWS_SHARED_CREDENTIALS_FILE = Join-Path ([IO.Path]::GetTempPath()) "RemoteSessions.$PID.credentials"
foreach ($file in $env:AWS_CONFIG_FILE, $env:AWS_SHARED_CREDENTIALS_FILE) { if (-not (Test-Path $file)) { $null = New-Item $file } }
Import-Module $modulePath -Force
