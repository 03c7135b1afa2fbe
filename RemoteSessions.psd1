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
    FileList             = @(
        'RemoteSessions.psd1'
        'RemoteSessions.dll'
        'RemoteSessions.Core.dll'
        'RemoteSessions.Emulator.dll'
        'aws/RemoteSessions.Aws.dll'
        'aws/AWSSDK.Core.dll'
        'aws/AWSSDK.SecurityToken.dll'
        'aws/AWSSDK.SSO.dll'
        'aws/AWSSDK.SSOOIDC.dll'
        'RemoteSessions.DeviceFarm.Format.ps1xml'
        'RemoteSessions.AppStream.Format.ps1xml'
        'RemoteSessions.WorkSpaces.Format.ps1xml'
        'RemoteSessions.Format.ps1xml'
        'en-US/RemoteSessions.dll-Help.xml'
        'en-US/about_RemoteSessions.help.txt'
        'en-US/about_RemoteSessions_Credentials.help.txt'
        'en-US/about_RemoteSessions_Emulator.help.txt'
        'en-US/about_RemoteSessions_Errors.help.txt'
        'LICENSE'
        'THIRD-PARTY-NOTICES.md'
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
        'Get-WksResourceTag'
        'New-WksPool'
        'Register-WksDirectory'
        'Remove-WksPool'
        'Remove-WksResourceTag'
        'Set-WksAccessProperty'
        'Set-WksCreationProperty'
        'Set-WksPool'
        'Set-WksResourceTag'
        'Set-WksSamlProperty'
        'Set-WksSelfServicePermission'
        'Set-WksStreamingProperty'
        'Start-WksPool'
        'Stop-WksPool'
        'Stop-WksPoolSession'
        'Unregister-WksDirectory'
        'Wait-WksDirectory'
        'Wait-WksPool'
        # All services at once
        'Get-RemoteSession'
        'Invoke-RemoteSessionApi'
        'Measure-RemoteSessionCapacity'
        'Stop-RemoteSession'
        'Wait-RemoteSession'
        # The connection of this runspace
        'Clear-RemoteSessionDefault'
        'Get-RemoteSessionDefault'
        'Set-RemoteSessionDefault'
        # The emulator
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
The first preview: sessions of Device Farm, AppStream 2.0 (WorkSpaces Applications), and WorkSpaces Pools in one list; fleets, stacks, pools,
directories, and tags; capacity reports; and an emulator, so that you can try scripts without an AWS account.

All changes: https://github.com/RemoteSessions/RemoteSessions/blob/main/CHANGELOG.md
'@
        }
    }
}
