@{
    RootModule           = 'RemoteSessions.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = '6f1c2b1e-7d0a-4a57-9f3e-0f7b7a3f5c11'
    Author               = 'RemoteSessions contributors'
    CompanyName          = 'RemoteSessions'
    Copyright            = '(c) RemoteSessions contributors. MIT licence.'
    Description          = 'Remote sessions on AWS from PowerShell: Device Farm remote access sessions, AppStream 2.0 (WorkSpaces Applications) fleets and streaming sessions, WorkSpaces Pools and directories, with honest waiting, flat objects, errors per item, and an emulator to try scripts with no AWS account.'
    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')
    FormatsToProcess     = @(
        'RemoteSessions.DeviceFarm.Format.ps1xml'
        'RemoteSessions.AppStream.Format.ps1xml'
        'RemoteSessions.WorkSpaces.Format.ps1xml'
        'RemoteSessions.Format.ps1xml'
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
        'Get-DFRemoteVpceConfiguration'
        'Install-DFRemoteSessionApp'
        'New-DFRemoteProject'
        'New-DFRemoteSession'
        'Remove-DFRemoteApp'
        'Remove-DFRemoteProject'
        'Remove-DFRemoteSession'
        'Save-DFRemoteSessionArtifact'
        'Stop-DFRemoteSession'
        'Wait-DFRemoteSession'
        # Amazon AppStream 2.0 (WorkSpaces Applications)
        'Disable-ASInstance'
        'Get-ASFleet'
        'Get-ASImage'
        'Get-ASSession'
        'Get-ASStack'
        'Get-ASTag'
        'New-ASFleet'
        'New-ASStack'
        'New-ASStreamingUrl'
        'Register-ASFleet'
        'Remove-ASFleet'
        'Remove-ASStack'
        'Remove-ASTag'
        'Set-ASFleet'
        'Set-ASTag'
        'Start-ASFleet'
        'Stop-ASFleet'
        'Stop-ASSession'
        'Unregister-ASFleet'
        'Wait-ASFleet'
        # Amazon WorkSpaces: pools and directories
        'Get-WksBundle'
        'Get-WksDirectory'
        'Get-WksPool'
        'Get-WksPoolSession'
        'Get-WksTag'
        'New-WksPool'
        'Register-WksDirectory'
        'Remove-WksPool'
        'Remove-WksTag'
        'Set-WksAccessProperty'
        'Set-WksCreationProperty'
        'Set-WksPool'
        'Set-WksSamlProperty'
        'Set-WksSelfServicePermission'
        'Set-WksStreamingProperty'
        'Set-WksTag'
        'Start-WksPool'
        'Stop-WksPool'
        'Stop-WksPoolSession'
        'Unregister-WksDirectory'
        'Wait-WksDirectory'
        'Wait-WksPool'
        # All services at once
        'Get-RemoteSession'
        'Invoke-RemoteSessionApi'
        'Stop-RemoteSession'
        'Wait-RemoteSession'
        # The connection of this runspace
        'Clear-RemoteSessionDefault'
        'Get-RemoteSessionDefault'
        'Set-RemoteSessionDefault'
        # The emulator
        'Get-RemoteSessionEmulator'
        'Start-RemoteSessionEmulator'
        'Stop-RemoteSessionEmulator'
    )
    PrivateData          = @{
        PSData = @{
            Tags       = @('AWS', 'DeviceFarm', 'AppStream', 'WorkSpaces', 'RemoteAccess', 'Session', 'Emulator', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            Prerelease = 'alpha1'
        }
    }
}
