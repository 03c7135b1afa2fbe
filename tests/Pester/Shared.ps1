# What every file of the suite begins with: the built module, no colours, no proxy, no AWS of the machine.
$ErrorActionPreference = 'Stop'
$modulePath = (Resolve-Path "$PSScriptRoot/../../out/RemoteSessions").Path
$PSStyle.OutputRendering = 'PlainText'
$env:NO_PROXY = '127.0.0.1,localhost'
$env:AWS_EC2_METADATA_DISABLED = 'true'
Import-Module $modulePath -Force
