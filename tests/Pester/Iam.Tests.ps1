#Requires -Version 7.4
# Tests docs/iam.md: each policy must contain exactly the actions that the commands in its group need. The tests determine these actions
# from docs/operations.md and from the calls that the emulator receives.

BeforeDiscovery {
    # The commands that the tests run for each group in docs/iam.md. The tests omit switches that require permissions beyond the IAM policy
    # of the group.
    $groups = @(
        @{ Group = 'Read-only access'; Job = {
                $project = (Get-DFRemoteProject)[0]
                Get-DFRemoteProject -Arn $project.Arn
                $session = Get-DFRemoteSession -Status RUNNING
                Get-DFRemoteSession -Arn $session.Arn
                $session | Get-DFRemoteSessionArtifact
                Get-DFRemoteApp -Arn (Get-DFRemoteApp)[0].Arn
                Get-DFRemoteDevice -Arn (Get-DFRemoteDevice)[0].Arn
                Get-DFRemoteDeviceInstance
                Get-DFRemoteVpceConfiguration
                Get-DFRemoteAccount
                Get-DFRemoteProject 'Banking App' | Get-DFRemoteTag
                Get-ASFleet -StackName prod-stack
                Get-ASStack -FleetName prod-apps
                Get-ASFleet prod-apps | Wait-ASFleet
                Get-ASStack prod-stack | Get-ASResourceTag
                Get-ASSession
                Get-ASImage
                Get-WksPool sales-apps | Wait-WksPool
                Get-WksPoolSession
                Get-WksDirectory
                Get-WksBundle
                Get-WksPool sales-apps | Get-WksResourceTag
                Get-WksDesktop jane.doe | Get-WksDesktopSnapshot
                Get-RemoteSession
                Get-RemoteSessionScaling
                Get-RemoteSessionScalingActivity
                Get-RemoteSessionSchedule
            }
        }
        @{ Group = 'Device Farm sessions'; Job = {
                Get-DFRemoteAccount
                Get-DFRemoteVpceConfiguration
                Get-DFRemoteDeviceInstance
                $device = (Get-DFRemoteDevice -Platform ANDROID -FleetType PUBLIC -Availability HIGHLY_AVAILABLE)[0]
                Get-DFRemoteDevice -Arn $device.Arn
                Get-DFRemoteProject -Arn (Get-DFRemoteProject 'Retail App').Arn
                $app = Get-DFRemoteApp retail-2.4.0.apk
                Get-DFRemoteApp -Arn $app.Arn
                $session = $device | New-DFRemoteSession -ProjectName 'Retail App' -Wait
                $session | Install-DFRemoteSessionApp -AppArn $app.Arn
                $session | Connect-DFRemoteSession -NoBrowser
                $session | Stop-DFRemoteSession -Force -Wait
                $session | Save-DFRemoteSessionArtifact -Destination $TestDrive
                Get-DFRemoteSession -ProjectName 'Retail App'
                $session | Remove-DFRemoteSession -Force
            }
        }
        @{ Group = 'Device Farm projects and apps'; Job = {
                $project = New-DFRemoteProject 'Trial'
                Get-DFRemoteProject -Arn $project.Arn
                $file = Join-Path $TestDrive 'trial.zip'
                [IO.Compression.ZipFile]::Open($file, 'Create').Dispose()
                $app = Add-DFRemoteApp $file -ProjectName 'Trial' -Type EXTERNAL_DATA
                Get-DFRemoteApp -ProjectName 'Trial'
                Get-DFRemoteApp -Arn $app.Arn
                $app | Remove-DFRemoteApp -Force
                $project | Remove-DFRemoteProject -WhatIf
                $project | Remove-DFRemoteProject -Force
            }
        }
        @{ Group = 'AppStream sessions'; Job = {
                Get-ASSession -FleetName shared-desktops -UserId uma@example.com | Disable-ASInstance -Confirm:$false
                Get-ASSession | Where-Object UserId -EQ bob | Stop-ASSession -Force
                New-ASStreamingUrl prod-stack prod-apps erin
            }
        }
        @{ Group = 'AppStream fleets'; Job = {
                $fleet = Get-ASFleet prod-apps | New-ASFleet -Name trial -DesiredInstances 1
                $fleet | Start-ASFleet -Wait
                $fleet | Set-ASFleet -Description 'A trial' -StopIfNeeded -Force
                $fleet | Stop-ASFleet -Wait -Force
                Get-ASFleet -StackName prod-stack
                $fleet | Remove-ASFleet -StopFirst -IncludeAssociations -Force
                Unregister-ASFleet dev-apps dev-stack -Force
                Register-ASFleet dev-apps dev-stack
                Remove-ASFleet dev-apps -StopFirst -IncludeAssociations -Force
                Remove-ASFleet prod-apps -StopFirst -IncludeAssociations -IncludeScaling -WhatIf
                Remove-ASFleet prod-apps -StopFirst -IncludeAssociations -IncludeScaling -Force
                # With -WhatIf, the command lists the sessions that would end.
                Stop-ASFleet shared-desktops -WhatIf
                Get-ASImage
            }
        }
        @{ Group = 'AppStream image rollout'; Job = {
                Update-ASFleetImage shared-desktops -ImageName apps-2025-12 -Drain -EndSessionsAfter 1m -Force
            }
        }
        @{ Group = 'AppStream stacks'; Job = {
                $stack = New-ASStack trial
                $stack | Set-ASStack -Description Trial
                Register-ASFleet retired-apps trial
                Get-ASStack -FleetName retired-apps
                Unregister-ASFleet retired-apps trial -WhatIf
                Unregister-ASFleet retired-apps trial -Force
                $stack | Remove-ASStack -IncludeAssociations -Force
            }
        }
        @{ Group = 'WorkSpaces pools'; Job = {
                Get-WksBundle
                $pool = Get-WksPool sales-apps | New-WksPool -Name trial -DesiredUserSessions 1 -WarningAction Ignore
                $pool | Wait-WksPool -For STOPPED
                $pool | Start-WksPool -Wait
                $pool | Set-WksPool -DesiredUserSessions 2
                $pool | Wait-WksPool -For RUNNING
                $pool | Stop-WksPool -Wait -Force
                $pool | Remove-WksPool -Force
                Get-WksPoolSession sales-apps | Select-Object -First 1 | Stop-WksPoolSession -Force
                Remove-WksPool sales-apps -StopFirst -IncludeScaling -WhatIf
                Remove-WksPool sales-apps -StopFirst -IncludeScaling -Force
            }
        }
        @{ Group = 'WorkSpaces desktops'; Job = {
                Get-WksDesktop -DirectoryId corp.example.com
                # No desktop uses this bundle, so the command checks whether the bundle exists.
                Get-WksDesktop -BundleId (Get-WksBundle 'Sales desktop').BundleId
                Get-WksDesktop li.juan | Get-WksDesktopSnapshot
                New-WksDesktop new.user -DirectoryId corp.example.com -BundleId 'Office desktop' -Tag @{ team = 'sales' } -Wait
                Set-WksDesktop arnav.desai -RunningModeAutoStopTimeoutInMinutes 120 -Wait
                Reset-WksDesktop mateo.jackson -Confirm:$false -Wait
                Restore-WksDesktop mateo.jackson -Confirm:$false -Wait
                Move-WksDesktop wang.xiulan -BundleId 'Developer desktop' -WhatIf
                Move-WksDesktop wang.xiulan -BundleId 'Developer desktop' -Force -Wait
                Start-WksDesktop carlos.salazar -Wait
                Stop-WksDesktop arnav.desai -Force -Wait
                Restart-WksDesktop mary.major -Force -Wait
                Enable-WksDesktopMaintenance li.juan -PassThru | Disable-WksDesktopMaintenance
                Remove-WksDesktop diego.ramirez -Force -Wait
            }
        }
        @{ Group = 'WorkSpaces directories'; Job = {
                $directory = Register-WksDirectory trial -Description 'A trial' -Wait
                $directory | Set-WksStreamingProperty -ClipboardToLocal DISABLED
                $directory | Set-WksCreationProperty -EnableInternetAccess $true
                $directory | Set-WksAccessProperty -DeviceTypeWindows DENY
                $directory | Set-WksSelfServicePermission -RestartWorkspace DISABLED
                $directory | Set-WksSamlProperty -Status ENABLED -UserAccessUrl https://idp.example.com/sso
                $directory | Unregister-WksDirectory -WhatIf
                $directory | Unregister-WksDirectory -Force
            }
        }
        @{ Group = 'Schedules'; Job = {
                $schedule = New-RemoteSessionSchedule shared-desktops, sales-apps trial -At 07:30 -Days Daily -MinCapacity 10 -MaxCapacity 40
                $schedule | Set-RemoteSessionSchedule -MinCapacity 12
                Get-RemoteSessionSchedule sales-apps
                $schedule | Remove-RemoteSessionSchedule -Force
            }
        }
        @{ Group = 'Tags'; Job = {
                $arn = 'arn:aws:devicefarm:us-west-2:123456789012:vpceconfiguration:edd51039-8dba-ef37-2a8b-8c21859c6790'
                Set-DFRemoteTag $arn @{ team = 'trial' }
                Get-DFRemoteTag $arn
                Remove-DFRemoteTag $arn team -Confirm:$false
                $arn = 'arn:aws:appstream:us-east-1:123456789012:fleet/prod-apps'
                Set-ASResourceTag $arn @{ team = 'trial' }
                Get-ASResourceTag $arn
                Remove-ASResourceTag $arn team -Confirm:$false
                # The ID of a pool in the demo data.
                $pool = 'wspool-t0ia4zqhs'
                Set-WksResourceTag $pool @{ team = 'trial' }
                Get-WksResourceTag $pool
                Remove-WksResourceTag $pool team -Confirm:$false
            }
        }
        @{ Group = 'Scaling'; Job = {
                Get-RemoteSessionScaling
                Get-RemoteSessionScalingActivity
                Set-RemoteSessionScaling prod-cad -MinCapacity 1 -MaxCapacity 5 -TargetUtilization 70
                Remove-RemoteSessionScaling prod-cad -PolicyName * -Force
                Remove-RemoteSessionScaling prod-cad -WhatIf
                Remove-RemoteSessionScaling prod-cad -Force
            }
        }
        @{ Group = 'All sessions'; Job = {
                $null = Get-RemoteSession us-east-1, us-west-2
                Get-RemoteSession us-east-1, us-west-2 -Service DeviceFarm, AppStream, WorkSpaces | Stop-RemoteSession -Wait -Force
                Get-RemoteSession us-east-1, us-west-2 -IncludeEnded -Service DeviceFarm, AppStream, WorkSpaces | Wait-RemoteSession -WarningAction Ignore
            }
        }
    )
}

BeforeAll {
    . "$PSScriptRoot/HelpPages.ps1"
    $page = (Get-Content (Join-Path $repositoryRoot 'docs' 'iam.md') -Raw) -replace "`r"
    $prefix = @{ 'Device Farm' = 'devicefarm'; AppStream = 'appstream'; WorkSpaces = 'workspaces'; 'Application Auto Scaling' = 'application-autoscaling' }

    # The IAM actions that each command requires, according to docs/operations.md.
    $needs = @{}
    $service = $null
    foreach ($line in Get-Content (Join-Path $repositoryRoot 'docs' 'operations.md')) {
        if ($line -match '^## (.+)$') { $service = $prefix[$Matches[1]] }
        elseif ($line -match '^\| (\w+) \| (\[.*?) \|') {
            $action = "${service}:$($Matches[1])"
            [regex]::Matches($Matches[2], '\[([\w-]+)\]').ForEach({ $needs[$_.Groups[1].Value] = @($needs[$_.Groups[1].Value]) + $action })
        }
    }

    function Get-Group([string] $Name) {
        $section = Get-PageSection $page $Name
        $policy = Get-CodeBlock $section 'json' | ConvertFrom-Json
        [pscustomobject]@{
            Patterns   = [regex]::Matches([regex]::Match($section, '(?m)^Commands: (.*)$').Groups[1].Value, '`([^`]+)`').ForEach({ $_.Groups[1].Value })
            Statements = $policy.Statement
            Actions    = @($policy.Statement.Where({ $_.Sid -notlike 'Optional*' }).Action | Sort-Object -Unique)
        }
    }

    function Select-Command([string[]] $Patterns) {
        $needs.Keys | Where-Object { $name = $_; $Patterns.Where({ $name -clike $_ }) }
    }

    $sections = [regex]::Matches($page, '(?m)^## (.+)$').ForEach({ $_.Groups[1].Value })
}

AfterAll {
    Stop-RemoteSessionEmulator
    Clear-RemoteSessionDefault
}

Describe 'docs/iam.md' {
    It 'has a tested group for every command that calls AWS' -ForEach @{ Tested = $groups.Group } {
        $sections | Should -Be $Tested
        $needs.Count | Should -BeGreaterThan 60
        $patterns = $sections | ForEach-Object { (Get-Group $_).Patterns }
        $covered = Select-Command $patterns
        # Invoke-RemoteSessionApi is excluded, because the IAM action that it needs depends on the operation that the user specifies.
        $needs.Keys | Where-Object { $_ -notin $covered -and $_ -ne 'Invoke-RemoteSessionApi' } | Should -BeNullOrEmpty -Because 'each command must belong to a group of docs/iam.md'
    }

    It 'has valid IAM policies' {
        foreach ($name in $sections) {
            $statements = (Get-Group $name).Statements
            $statements.Sid | Should -Match '^[A-Za-z0-9]+$'
            @($statements.Sid | Select-Object -Unique).Count | Should -Be @($statements).Count -Because "each Sid in '$name' must be unique"
            $statements.Effect | Select-Object -Unique | Should -Be 'Allow'
            $statements.Action | Should -Match '^[a-z0-9-]+:[A-Za-z]+$'
            $statements.Resource | Should -Match '^(\*|arn:aws:(application-autoscaling|devicefarm|appstream|workspaces|iam):\S+)$'
            # The policies must allow each role to be passed only to the service that uses the role.
            foreach ($statement in $statements.Where({ $_.Action -contains 'iam:PassRole' })) { $statement.Condition.StringEquals.'iam:PassedToService' | Should -Match '^\w+\.amazonaws\.com$' }
        }
    }
}

Describe 'The policy "<Group>"' -ForEach $groups {
    BeforeAll {
        $described = Get-Group $Group
    }

    It 'has exactly the actions of the commands in its group' {
        $expected = Select-Command $described.Patterns | ForEach-Object { $needs[$_] } | Sort-Object -Unique
        $described.Patterns | Should -Not -BeNullOrEmpty
        foreach ($pattern in $described.Patterns.Where({ $_ -ne 'Measure-*' })) { Select-Command $pattern | Should -Not -BeNullOrEmpty -Because "the pattern $pattern must match commands" }
        $described.Actions | Should -Be $expected
    }

    It 'has exactly the actions that the commands send' {
        Stop-RemoteSessionEmulator
        $emulator = Start-RemoteSessionEmulator -TimeScale 600 -Setting @{ Throttle = 'Off' }
        $null = Set-RemoteSessionDefault -Region us-east-1
        $null = & $Job
        $arrived = $emulator.Calls.Keys | Where-Object { $prefix[($_ -split '\.')[0]] } | ForEach-Object { $name = $_ -split '\.'; "$($prefix[$name[0]]):$($name[1])" } | Sort-Object -Unique
        $arrived | Should -Be $described.Actions
    }
}
