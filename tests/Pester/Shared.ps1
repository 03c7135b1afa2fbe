# The setup for all test files. This script imports the built module, and disables colors, the proxy, and the AWS settings of this computer.
$ErrorActionPreference = 'Stop'
$modulePath = (Resolve-Path "$PSScriptRoot/../../out/RemoteSessions").Path
# The module path as a PowerShell string literal, for scripts that run in other processes. The path itself can contain a quotation mark.
$quotedModulePath = "'$([Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($modulePath))'"
$PSStyle.OutputRendering = 'PlainText'
$env:NO_PROXY = '127.0.0.1,localhost'
$env:AWS_EC2_METADATA_DISABLED = 'true'
# The AWS SDK determines the paths of these two files only once for each process, so all test scripts use the same two files.
$env:AWS_CONFIG_FILE = Join-Path ([IO.Path]::GetTempPath()) "RemoteSessions.$PID.config"
$env:AWS_SHARED_CREDENTIALS_FILE = Join-Path ([IO.Path]::GetTempPath()) "RemoteSessions.$PID.credentials"
foreach ($file in $env:AWS_CONFIG_FILE, $env:AWS_SHARED_CREDENTIALS_FILE) { if (-not (Test-Path $file)) { $null = New-Item $file } }
Import-Module $modulePath -Force
