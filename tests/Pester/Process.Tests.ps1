#Requires -Version 7.4
# Tests behavior that requires a separate PowerShell process: assemblies of other modules, Ctrl+C, runspaces, and the module import.

BeforeAll {
    . $PSScriptRoot/Shared.ps1
}

Describe 'A process that has another AWSSDK.Core' {
    It 'works with both versions' {
        # ForeignSdk.dll is built with a different AWSSDK.Core package than the module, but both packages have the same assembly version.
        $library = Get-ChildItem "$PSScriptRoot/../ForeignSdk/bin" -Recurse -Filter ForeignSdk.dll | Select-Object -First 1
        $result = pwsh -NoProfile -NonInteractive -Command {
            param($library, $module)
            $ErrorActionPreference = 'Stop'
            Add-Type -Path $library
            Import-Module $module
            $emulator = Start-RemoteSessionEmulator
            [pscustomobject]@{
                ForeignBefore = [ForeignSdk.ForeignCaller]::Call($emulator.EndpointUrl)
                Projects      = @(Get-DFRemoteProject).Count
                ForeignAfter  = [ForeignSdk.ForeignCaller]::Call($emulator.EndpointUrl)
                Cores         = @([AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'AWSSDK.Core' } |
                        ForEach-Object { (Get-Item $_.Location).VersionInfo.FileVersion })
            }
        } -args $library.FullName, $modulePath
        $result.ForeignBefore | Should -Match '^HTTP 4\d\d$'
        $result.ForeignAfter | Should -Match '^HTTP 4\d\d$'
        $result.Projects | Should -Be 2
        $result.Cores | Select-Object -Unique | Should -HaveCount 2
    }
}

Describe 'Import' {
    It 'loads at most three assemblies of the module and no AWS assembly' {
        $names = pwsh -NoProfile -NonInteractive -Command {
            param($module)
            Import-Module $module
            [AppDomain]::CurrentDomain.GetAssemblies().GetName().Name -match '^(AWSSDK|RemoteSessions)'
        } -args $modulePath
        $names | Should -BeIn 'RemoteSessions.Loader', 'RemoteSessions', 'RemoteSessions.Core'
    }
}

Describe 'The AWS assembly' {
    It 'is the one that was compiled for this runtime and system, if it exists' {
        $folder = Join-Path $modulePath 'aws' "net$([Environment]::Version.Major).0" ([Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier)
        if (-not (Test-Path $folder)) { $folder = Join-Path $modulePath 'aws' }
        $loaded = pwsh -NoProfile -NonInteractive -Command {
            param($module)
            Import-Module $module
            $null = Start-RemoteSessionEmulator
            $null = Get-DFRemoteProject
            ([AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -in 'AWSSDK.Core', 'RemoteSessions.Aws' }).Location
        } -args $modulePath
        $loaded | Sort-Object | Should -Be (Join-Path $folder 'AWSSDK.Core.dll'), (Join-Path $folder 'RemoteSessions.Aws.dll')
    }

    It 'is complete for each system that it was compiled for' {
        foreach ($folder in Get-ChildItem (Join-Path $modulePath 'aws') -Directory -Filter 'net*' | Get-ChildItem -Directory) {
            (Get-ChildItem $folder).Name | Sort-Object | Should -Be 'AWSSDK.Core.dll', 'RemoteSessions.Aws.dll'
        }
    }
}

Describe 'Ctrl+C' {
    BeforeAll {
        # In real time, the session would take two minutes to reach RUNNING.
        $emulator = Start-RemoteSessionEmulator -TimeScale 1
        $settings = @{ EndpointUrl = $emulator.EndpointUrl; Credential = $emulator.Credential }
    }

    AfterAll {
        $emulator | Stop-RemoteSessionEmulator
    }

    It 'ends New-DFRemoteSession -Wait within a second and doesn''t stop the session' {
        $project = Get-DFRemoteProject | Select-Object -First 1
        $device = Get-DFRemoteDevice -Platform ANDROID -Availability HIGHLY_AVAILABLE | Select-Object -First 1
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript('param($module, $settings, $project, $device) Import-Module $module; New-DFRemoteSession $device -ProjectArn $project -Wait @settings').
                AddArgument($modulePath).AddArgument($settings).AddArgument($project.Arn).AddArgument($device.Arn)
            $running = $shell.BeginInvoke()
            while ($shell.Streams.Progress.Count -eq 0) { Start-Sleep -Milliseconds 20 }
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $shell.Stop()
            $watch.Elapsed.TotalSeconds | Should -BeLessThan 1
            $running.IsCompleted | Should -BeTrue
        }
        finally {
            $shell.Dispose()
        }

        $emulator.Calls['Device Farm.StopRemoteAccessSession'] | Should -BeNullOrEmpty
        Get-DFRemoteSession -Arn $project.Arn | Where-Object Status -NE COMPLETED | Should -HaveCount 1
    }

    It 'ends a call without a response within a second' {
        $emulator.Inject('slowAnswer', 'ListProjects')
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript('param($module, $settings) Import-Module $module; Get-DFRemoteProject @settings').AddArgument($modulePath).AddArgument($settings)
            $before = $emulator.Calls['Device Farm.ListProjects']
            $null = $shell.BeginInvoke()
            while ($emulator.Calls['Device Farm.ListProjects'] -eq $before) { Start-Sleep -Milliseconds 20 }
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $shell.Stop()
            $watch.Elapsed.TotalSeconds | Should -BeLessThan 1
        }
        finally {
            $shell.Dispose()
        }
    }
}

Describe 'Runspaces' {
    It 'use the emulator of the prompt, with -UseNewRunspace: <_>' -ForEach $true, $false {
        $emulator = Start-RemoteSessionEmulator
        try {
            $others = 1..4 | ForEach-Object -UseNewRunspace:$_ -ThrottleLimit 2 -Parallel {
                Import-Module $using:modulePath
                [pscustomobject]@{ EndpointUrl = (Get-RemoteSessionDefault).EndpointUrl; Projects = @(Get-DFRemoteProject).Count }
            }
            $others.EndpointUrl | Should -Be (, $emulator.EndpointUrl * 4)
            $others.Projects | Should -Be 2, 2, 2, 2
        }
        finally {
            $emulator | Stop-RemoteSessionEmulator
        }
    }

    It 'of thread jobs use the emulator of the prompt' {
        $emulator = Start-RemoteSessionEmulator
        try {
            Start-ThreadJob { Import-Module $using:modulePath; @(Get-DFRemoteProject).Count } | Receive-Job -Wait -AutoRemoveJob | Should -Be 2
        }
        finally {
            $emulator | Stop-RemoteSessionEmulator
        }
    }

    It 'keep the defaults of an iteration until it ends' {
        $null = Set-RemoteSessionDefault -Region eu-west-1
        try {
            # All iterations run in the same runspace.
            $regions = 1..3 | ForEach-Object -ThrottleLimit 1 -Parallel {
                Import-Module $using:modulePath
                if ($_ -eq 1) { $null = Set-RemoteSessionDefault -Region us-east-1 }
                (Get-RemoteSessionDefault).Region
            }
            $regions | Should -Be 'us-east-1', 'eu-west-1', 'eu-west-1'
            (Get-RemoteSessionDefault).Region | Should -Be 'eu-west-1'
        }
        finally {
            Clear-RemoteSessionDefault
        }
    }

    It 'of a child process use the emulator only with -SetEnvironment: <_>' -ForEach $true, $false {
        $emulator = Start-RemoteSessionEmulator -SetEnvironment:$_
        try {
            $job = Start-Job { Import-Module $using:modulePath; Get-DFRemoteProject } | Wait-Job
            $job.ChildJobs[0].Output.Count | Should -Be ($_ ? 2 : 0)
            $job.ChildJobs[0].JobStateInfo.Reason.ErrorRecord.FullyQualifiedErrorId | Should -Be ($_ ? $null : 'NoCredentials,RemoteSessions.Commands.DeviceFarm.GetDFRemoteProjectCommand')
            $job | Remove-Job
        }
        finally {
            $emulator | Stop-RemoteSessionEmulator
        }
    }

    It 'use the emulator that the environment specifies' {
        $emulator = Start-RemoteSessionEmulator -SetEnvironment -NoDefault
        try {
            1..8 | ForEach-Object -ThrottleLimit 8 -Parallel {
                Import-Module $using:modulePath
                @(Get-DFRemoteProject).Count
            } | Should -Be (, 2 * 8)
        }
        finally {
            $emulator | Stop-RemoteSessionEmulator
        }

        $env:AWS_ENDPOINT_URL | Should -BeNullOrEmpty
    }
}

Describe 'The emulator' {
    It 'stops when the module is removed, and a new import sends nothing to AWS' {
        $result = pwsh -NoProfile -NonInteractive -Command {
            param($module)
            Import-Module $module
            $emulator = Start-RemoteSessionEmulator
            Import-Module $module -Force
            Get-DFRemoteProject -ErrorVariable problem -ErrorAction SilentlyContinue
            [pscustomobject]@{ Running = $emulator.Running; Problem = "$($problem.FullyQualifiedErrorId)" }
        } -args $modulePath
        $result.Running | Should -BeFalse
        $result.Problem | Should -BeLike 'ConnectionError,*'
    }

    It 'can be saved in Constrained Language Mode' {
        $path = Join-Path $TestDrive 'state.json'
        $result = pwsh -NoProfile -NonInteractive -Command {
            param($module, $path)
            Import-Module $module
            $ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'
            $emulator = Start-RemoteSessionEmulator
            (Save-RemoteSessionEmulator -Path $path).FullName
        } -args $modulePath, $path
        $result | Should -Be $path
        Start-RemoteSessionEmulator -StatePath $path | Stop-RemoteSessionEmulator
    }
}
