#Requires -Version 7.4
# Runs every example on the help pages and in the about topics, and starts a new emulator for each example. An example must not cause errors
# that its text doesn't mention.

BeforeDiscovery {
    . "$PSScriptRoot/HelpPages.ps1"
    $pages = @(foreach ($name in Get-ExportedName) {
        $section = Get-PageSection (Get-PageText $name) 'EXAMPLES'
        @{
            Name     = $name
            Examples = @($section -split '(?m)^### (?=Example)' | Where-Object { $_.Trim() } | ForEach-Object {
                    @{ Title = ($_ -split '\n')[0]; Text = $_; Code = Get-CodeBlock $_ }
                })
        }
    })
    $pages += foreach ($topic in Get-ChildItem $pagesFolder -Filter 'about_*.md') {
        $number = 0
        @{
            Name     = $topic.BaseName
            Examples = @(Get-CodeBlock (Get-PageText $topic.BaseName) | ForEach-Object { @{ Title = "Block $((++$number))"; Text = $_; Code = $_ } })
        }
    }
}

BeforeAll {
    . "$PSScriptRoot/HelpPages.ps1"

    # The resources and files that the examples on a page require in addition to the demo data.
    $apk = { [IO.Compression.ZipFile]::Open("$PWD/retail-2.6.0.apk", 'Create').Dispose() }
    $none = { Stop-RemoteSessionEmulator; Clear-RemoteSessionDefault }
    $askForKey = { function Get-EmulatorCredential([string] $UserName) { $emulator.Credential }; Set-Alias Get-Credential Get-EmulatorCredential }
    # These examples run in real time. At a high time scale, hours of emulated time would pass while an example runs.
    $realTime = {
        Stop-RemoteSessionEmulator
        $emulator = Start-RemoteSessionEmulator
        $null = Set-RemoteSessionDefault -Region us-east-1
        $env:AWS_ENDPOINT_URL = $emulator.EndpointUrl
    }
    $setUps = @{
        'Get-RemoteSession'          = $realTime
        'Get-WksDesktop'             = $realTime
        'Add-DFRemoteApp'            = $apk
        'Connect-DFRemoteSession'    = { $PSDefaultParameterValues = @{ 'Connect-DFRemoteSession:NoBrowser' = $true } }
        'Clear-RemoteSessionDefault' = $none
        'Get-RemoteSessionDefault'   = $none
        'Get-RemoteSessionEmulator'  = $none
        'Set-RemoteSessionDefault'   = "Stop-RemoteSessionEmulator; $askForKey"
        'about_RemoteSessions_Credentials' = $askForKey
        'about_RemoteSessions_Errors'      = { $arn = (Get-DFRemoteSession -Status RUNNING).Arn }
    }

    # Creates profiles with the emulator's access keys for the examples, and hides the AWS settings of this computer.
    $saved = @{}
    foreach ($name in 'AWS_ENDPOINT_URL', 'AWS_PROFILE', 'AWS_REGION') {
        $saved[$name] = [Environment]::GetEnvironmentVariable($name)
        [Environment]::SetEnvironmentVariable($name, $null)
    }
    # The runspaces that ForEach-Object -Parallel creates import the module by its name.
    $saved['PSModulePath'] = $env:PSModulePath
    $env:PSModulePath = (Split-Path $modulePath), $env:PSModulePath -join [IO.Path]::PathSeparator
    $keys = (Start-RemoteSessionEmulator -NoDefault).Credential.GetNetworkCredential()
    Stop-RemoteSessionEmulator
    # The test removes the existing defaults, so that the runspace for the examples is the first runspace that sets defaults, as in an
    # interactive session.
    Clear-RemoteSessionDefault
    foreach ($name in 'team-a', 'team-b', 'prod') {
        "[profile $name]`nregion = us-east-1" | Add-Content $env:AWS_CONFIG_FILE
        "[$name]`naws_access_key_id = $($keys.UserName)`naws_secret_access_key = $($keys.Password)" | Add-Content $env:AWS_SHARED_CREDENTIALS_FILE
    }

    function Invoke-Example($Shell, [string] $Page, [string] $Code) {
        $folder = New-Item (Join-Path $TestDrive ([guid]::NewGuid())) -ItemType Directory
        # The test shortens the sampling time, because it can't run for an hour.
        $Code = $Code -replace '-Sample \S+ -For \S+', '-Sample 1s -For 2s'
        $Shell.Commands.Clear()
        $Shell.Streams.ClearStreams()
        $null = $Shell.AddScript({
                param($folder, $setUp, $code)
                Set-Location $folder
                $ConfirmPreference = 'None'
                $emulator = Start-RemoteSessionEmulator -TimeScale 600 -Setting @{ Throttle = 'Off' }
                $null = Set-RemoteSessionDefault -Region us-east-1
                $env:AWS_ENDPOINT_URL = $emulator.EndpointUrl
                if ($setUp) { . ([scriptblock]::Create($setUp)) }
                try {
                    . ([scriptblock]::Create($code)) | Out-String -Width 120
                }
                finally {
                    Stop-RemoteSessionEmulator
                    Clear-RemoteSessionDefault
                    $env:AWS_ENDPOINT_URL = $null
                }
            }, $true).AddArgument($folder.FullName).AddArgument("$($setUps[$Page])").AddArgument($Code)
        $text = $problems = @()
        try { $text = $Shell.Invoke() }
        catch { $problems = @($_.Exception.InnerException.ErrorRecord) }
        $text = @($text) + @($Shell.Streams.Warning | ForEach-Object { "WARNING: $_" })
        [pscustomobject]@{ Output = $text -join "`n"; Errors = $problems + $Shell.Streams.Error }
    }

    # IDs, times, and counts differ from run to run. If a command writes objects as soon as they're ready, the order of the objects also
    # differs from run to run.
    function Get-ComparableLine([string] $Output) {
        $Output -split '\r?\n' -replace '\b(wspool|wsd|wsb)-\w+', '#' -replace '\S*\d\S*', '#' -replace '[-\s]+', ' ' | ForEach-Object Trim | Where-Object { $_ } | Sort-Object
    }
}

AfterAll {
    $saved.GetEnumerator().ForEach({ [Environment]::SetEnvironmentVariable($_.Key, $_.Value) })
    Clear-Content $env:AWS_CONFIG_FILE, $env:AWS_SHARED_CREDENTIALS_FILE
}

Describe 'The examples of <Name>' -ForEach $pages {
    BeforeAll {
        $state = [initialsessionstate]::CreateDefault2()
        $state.ImportPSModule($modulePath)
        $shell = [powershell]::Create($state)
    }

    AfterAll {
        $shell.Runspace.Dispose()
        $shell.Dispose()
    }

    It '<Title>' -ForEach $Examples {
        $result = Invoke-Example $shell $Name $Code
        # The emulator doesn't support operations that only Invoke-RemoteSessionApi can call.
        if ($Code -match 'Invoke-RemoteSessionApi' -and $result.Errors.FullyQualifiedErrorId -like 'UnknownOperationException,*') { return }
        foreach ($problem in $result.Errors) {
            $Text | Should -Match ('\b' + ($problem.FullyQualifiedErrorId -split ',')[0] + '\b') -Because "$problem"
        }

        $shown = Get-CodeBlock $Text 'Output'
        # The -WhatIf messages aren't part of the captured output.
        if ($shown -and $shown -notmatch '^What if: ') {
            Get-ComparableLine $result.Output | Should -Be (Get-ComparableLine $shown)
        }
    }
}
