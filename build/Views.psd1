# Defines the columns of the default tables, including the property and the width of each column. Update-View.ps1 generates the format
# files, including the list views.
#
# PowerShell omits the last columns of a table if they don't fit. If only part of the last column fits, PowerShell narrows the column and
# truncates its header. A column without a specified width is as wide as its longest value, so other columns might not fit. A header of n
# characters that begins at position p is therefore truncated if the window is p + 2 to p + n characters wide. With the following rules, no
# header is truncated at widths of 80, 90, 100, 110, and 120 characters. The rules also cover widths of 79, 99, and 119 characters, because
# PowerShell doesn't use the last character of a line in a Windows console:
# - The columns up to Region, including separators, are at most 79 characters wide.
# - Each column after Region begins at position 79, 89, 99, or 109, and its name has at most 10 characters.
# - Alternatively, the last column contains a long text and uses the remaining width.
# - A wide column after Region can also begin at a position up to 69, so that about 30 characters of the column fit in a window that is 100
# characters wide. The columns after this wide column follow the second rule in this list. If an ARN is too long for its column, the
# alignment "right" shows the end of the ARN, because the end is more informative than the beginning.
@{
    'RemoteSessions.AppStream.ASFleet'                    = 'Name 23, State 8, Desired 7, Running 7, InUse 5, Available 9, Region 14, FleetType 9'
    'RemoteSessions.AppStream.ASSession'                  = 'UserId 22, FleetName 15, ConnectionState 15, Region 14, SessionId 36'
    'RemoteSessions.AppStream.ASStack'                    = 'Name 24, Created 22, Region 14, DisplayName 100'
    'RemoteSessions.AppStream.ASImage'                    = 'Name 33, State 10, Visibility 10, Region 14, Platform 20'
    'RemoteSessions.AppStream.ASStreamingUrl'             = 'UserId 24, Expires 22, Region 14, FleetName 100'
    'RemoteSessions.AppStream.ASFleetImageUpdate'         = 'FleetName 23, State 11, SessionsBefore 14, EndedSessions 13, Region 14, LastUsers 100'
    'RemoteSessions.AppStream.ASTag'                      = 'Key 18, Value 24, Region 14, ResourceArn 120 right'
    'RemoteSessions.WorkSpaces.WksPool'                   = 'Name 23, State 8, Desired 7, Actual 6, Active 6, Available 9, Region 14, PoolId 19'
    'RemoteSessions.WorkSpaces.WksPoolSession'            = 'UserId 22, PoolName 14, ConnectionState 15, Region 14, SessionId 36'
    'RemoteSessions.WorkSpaces.WksDirectory'              = 'Name 21, DirectoryId 14, State 13, WorkspaceType 13, Region 14'
    'RemoteSessions.WorkSpaces.WksBundle'                 = 'BundleId 13, State 9, ComputeType 16, Region 14, Name 100'
    'RemoteSessions.WorkSpaces.Desktops.WksDesktop'       = 'UserName 18, State 17, RunningMode 11, ConnectionState 15, Region 14, IpAddress 15'
    'RemoteSessions.WorkSpaces.Desktops.WksDesktopMigration' = 'UserName 18, State 9, Region 14, SourceWorkspaceId 17, TargetWorkspaceId 17'
    'RemoteSessions.WorkSpaces.Desktops.WksDesktopSnapshot' = 'WorkspaceId 16, UsedFor 9, SnapshotTime 22, Region 14'
    'RemoteSessions.WorkSpaces.WksTag'                    = 'Key 22, ResourceId 16, Region 14, Value 100'
    'RemoteSessions.DeviceFarm.DFRemoteSession'           = 'Name 25, DeviceName 20, Status 14, Result 7, Region 9, Platform 9, OsVersion 9, Created 22'
    'RemoteSessions.DeviceFarm.DFRemoteDevice'            = 'Name 24, Platform 8, OsVersion 9, FormFactor 10, Region 9, Availability 23'
    'RemoteSessions.DeviceFarm.DFRemoteDeviceInstance'    = 'Status 13, Labels 30, Region 9, InstanceProfileName 64'
    'RemoteSessions.DeviceFarm.DFRemoteProject'           = 'Name 30, Created 22, Region 9, Arn 120 right'
    'RemoteSessions.DeviceFarm.DFRemoteApp'               = 'Name 28, Type 16, Status 11, Region 9, Message 100'
    'RemoteSessions.DeviceFarm.DFRemoteSessionArtifact'   = 'Name 24, Type 18, Extension 9, Region 9, SessionName 100'
    'RemoteSessions.DeviceFarm.DFRemoteVpceConfiguration' = 'Name 20, ServiceDnsName 22, Region 9, ServiceName 100'
    'RemoteSessions.DeviceFarm.DFRemoteAccount'           = 'AccountId 12, UnmeteredAndroidSessions 24, UnmeteredIosSessions 20, Region 14'
    'RemoteSessions.Commands.DeviceFarm.DFRemoteSessionConnection' = 'SessionName 26, Platform 8, OsVersion 9, DeviceName 100'
    'RemoteSessions.DeviceFarm.DFRemoteTag'               = 'Key 18, Value 24, Region 9, ResourceArn 120 right'
    'RemoteSessions.Sessions.RemoteSession'               = 'UserId 22, State 9, ConnectionState 15, IpAddress 15, Region 14, InstanceId 19, Duration 9, Service 10, Resource 30'
    'RemoteSessions.Reports.RemoteSessionCapacity'       = 'Name 19, State 8, Running 7, InUse 5, Available 9, Region 14, Utilization 11, Type 9, Connected 9, Desired 9, Service 10, Unused 6'
    'RemoteSessions.ApplicationAutoScaling.RemoteSessionScaling' = 'Name 21, MinCapacity 11, MaxCapacity 11, Desired 7, Region 14, Suspended 30, State 9, Unit 9'
    'RemoteSessions.ApplicationAutoScaling.RemoteSessionSchedule' = 'Name 20, ScheduleName 19, MinCapacity 11, MaxCapacity 11, Region 14, NextRun 22'
    'RemoteSessions.ApplicationAutoScaling.RemoteSessionScalingActivity' = 'StartTime 22, Name 14, StatusCode 10, Region 14, Description 100'
    'RemoteSessions.Commands.Emulator.RemoteSessionEmulator'       = 'EndpointUrl 23, TimeScale 9, Running 7, Started 22, Region 14'
}
