@{
    # PowerShell imports these modules in this order. RemoteSessions.Loader.dll loads the precompiled assemblies, and RemoteSessions.dll
    # contains the commands. The manifest doesn't specify a root module, because PowerShell would load the assembly of the root module
    # before the nested modules.
    NestedModules        = @('RemoteSessions.Loader.dll', 'RemoteSessions.dll')
    ModuleVersion        = '0.1.0'
    GUID                 = '6f1c2b1e-7d0a-4a57-9f3e-0f7b7a3f5c11'
    Author               = 'RemoteSessions contributors'
    CompanyName          = 'RemoteSessions'
    Copyright            = '(c) RemoteSessions contributors. MIT license.'
    Description          = 'Manages remote sessions on AWS: Device Farm remote access sessions, AppStream 2.0 (WorkSpaces Applications) fleets and streaming sessions, and WorkSpaces pools, personal desktops, and directories. Commands can wait for long-running operations, return flat objects, and write one error for each item that fails. With the included emulator, you can try scripts without an AWS account.'
    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')
    FormatsToProcess     = @(
        'formats/RemoteSessions.DeviceFarm.Format.ps1xml'
        'formats/RemoteSessions.AppStream.Format.ps1xml'
        'formats/RemoteSessions.WorkSpaces.Format.ps1xml'
        'formats/RemoteSessions.Format.ps1xml'
    )
    FunctionsToExport    = @()
    AliasesToExport      = @()
    VariablesToExport    = @()
    CmdletsToExport      = @(
        # AWS Device Farm
        'Add-DFRemoteApp'
        'Connect-DFRemoteSession'
        'Get-DFRemoteAccount'
        'Get-DFRemoteApp'
        'Get-DFRemoteDevice'
        'Get-DFRemoteDeviceInstance'
        'Get-DFRemoteProject'
        'Get-DFRemoteSession'
        'Get-DFRemoteSessionArtifact'
        'Get-DFRemoteTag'
        'Get-DFRemoteVpceConfiguration'
        'Install-DFRemoteSessionApp'
        'New-DFRemoteProject'
        'New-DFRemoteSession'
        'Remove-DFRemoteApp'
        'Remove-DFRemoteProject'
        'Remove-DFRemoteSession'
        'Remove-DFRemoteTag'
        'Save-DFRemoteSessionArtifact'
        'Set-DFRemoteTag'
        'Stop-DFRemoteSession'
        'Wait-DFRemoteSession'
        # Amazon AppStream 2.0 (WorkSpaces Applications)
        'Disable-ASInstance'
        'Get-ASFleet'
        'Get-ASImage'
        'Get-ASResourceTag'
        'Get-ASSession'
        'Get-ASStack'
        'New-ASFleet'
        'New-ASStack'
        'New-ASStreamingUrl'
        'Register-ASFleet'
        'Remove-ASFleet'
        'Remove-ASResourceTag'
        'Remove-ASStack'
        'Set-ASFleet'
        'Set-ASResourceTag'
        'Set-ASStack'
        'Start-ASFleet'
        'Stop-ASFleet'
        'Stop-ASSession'
        'Unregister-ASFleet'
        'Update-ASFleetImage'
        'Wait-ASFleet'
        # Amazon WorkSpaces: pools, personal desktops, and directories
        'Disable-WksDesktopMaintenance'
        'Enable-WksDesktopMaintenance'
        'Get-WksBundle'
        'Get-WksDesktop'
        'Get-WksDesktopSnapshot'
        'Get-WksDirectory'
        'Get-WksPool'
        'Get-WksPoolSession'
        'Get-WksResourceTag'
        'Move-WksDesktop'
        'New-WksDesktop'
        'New-WksPool'
        'Register-WksDirectory'
        'Remove-WksDesktop'
        'Remove-WksPool'
        'Remove-WksResourceTag'
        'Reset-WksDesktop'
        'Restart-WksDesktop'
        'Restore-WksDesktop'
        'Set-WksAccessProperty'
        'Set-WksCreationProperty'
        'Set-WksDesktop'
        'Set-WksPool'
        'Set-WksResourceTag'
        'Set-WksSamlProperty'
        'Set-WksSelfServicePermission'
        'Set-WksStreamingProperty'
        'Start-WksDesktop'
        'Start-WksPool'
        'Stop-WksDesktop'
        'Stop-WksPool'
        'Stop-WksPoolSession'
        'Unregister-WksDirectory'
        'Wait-WksDesktop'
        'Wait-WksDirectory'
        'Wait-WksPool'
        # All services
        'Get-RemoteSession'
        'Get-RemoteSessionScaling'
        'Get-RemoteSessionScalingActivity'
        'Get-RemoteSessionSchedule'
        'Invoke-RemoteSessionApi'
        'Measure-RemoteSessionCapacity'
        'New-RemoteSessionSchedule'
        'Remove-RemoteSessionScaling'
        'Remove-RemoteSessionSchedule'
        'Set-RemoteSessionScaling'
        'Set-RemoteSessionSchedule'
        'Stop-RemoteSession'
        'Wait-RemoteSession'
        # Default connection
        'Clear-RemoteSessionDefault'
        'Get-RemoteSessionDefault'
        'Set-RemoteSessionDefault'
        # Emulator
        'Get-RemoteSessionEmulator'
        'Save-RemoteSessionEmulator'
        'Start-RemoteSessionEmulator'
        'Stop-RemoteSessionEmulator'
    )
    PrivateData          = @{
        PSData = @{
            Tags         = @('AWS', 'DeviceFarm', 'AppStream', 'WorkSpaces', 'RemoteAccess', 'Session', 'Fleet', 'Emulator', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            Prerelease   = 'alpha1'
            ProjectUri   = 'https://github.com/RemoteSessions/RemoteSessions'
            LicenseUri   = 'https://github.com/RemoteSessions/RemoteSessions/blob/main/LICENSE'
            IconUri      = 'https://raw.githubusercontent.com/RemoteSessions/RemoteSessions/main/assets/icon.png'
            ReleaseNotes = @'
This is the first preview. The module manages the sessions of Device Farm, AppStream 2.0 (WorkSpaces Applications), and WorkSpaces Pools, and lists the users who are
connected to personal WorkSpaces. It also manages fleets, stacks, pools, desktops, directories, and tags, and creates capacity reports. With the included emulator, you
can try scripts without an AWS account.

For a list of all changes, see https://github.com/RemoteSessions/RemoteSessions/blob/main/CHANGELOG.md
'@
        }
    }
}
