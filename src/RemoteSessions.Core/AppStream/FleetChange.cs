using RemoteSessions.AppStream.Generated;
using RemoteSessions.Provisioning;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.AppStream;

/// <summary>What has to be sent to give a fleet some settings: only what differs from what it has.</summary>
internal sealed class FleetChange : CapacityChange
{
    private static readonly string[] OfInstances = [FleetTypeValues.AlwaysOn, FleetTypeValues.OnDemand];
    private static readonly string[] OfElastic = [FleetTypeValues.Elastic];
    private static readonly string[] OfAll = FleetTypeValues.All;
    private static readonly string[] OfNone = [];

    private readonly ASFleet _fleet;

    /// <param name="fleet">The fleet as it is.</param>
    /// <param name="wanted">What it is to have; null is left as it is.</param>
    /// <param name="removed">Attributes to take away, by the names of AttributesToDelete.</param>
    public FleetChange(ASFleet fleet, FleetSettings wanted, IReadOnlyCollection<string> removed) : base(fleet)
    {
        _fleet = fleet;
        List<string> toDelete = [.. removed.Where(Removes)];
        var subnets = Changed(nameof(wanted.SubnetIds), wanted.SubnetIds, fleet.SubnetIds, OfNone);
        var groups = Changed(nameof(wanted.SecurityGroupIds), wanted.SecurityGroupIds, fleet.SecurityGroupIds, OfNone);
        var directory = Changed(nameof(wanted.DirectoryName), wanted.DirectoryName, fleet.DirectoryName, OfNone);
        var unit = Changed(
            nameof(wanted.OrganizationalUnitDistinguishedName), wanted.OrganizationalUnitDistinguishedName,
            fleet.OrganizationalUnitDistinguishedName, OfNone);
        var bucket = Changed(nameof(wanted.SessionScriptS3Bucket), wanted.SessionScriptS3Bucket, fleet.SessionScriptS3Bucket, OfElastic);
        var key = Changed(nameof(wanted.SessionScriptS3Key), wanted.SessionScriptS3Key, fleet.SessionScriptS3Key, OfElastic);
        var instances = Changed(nameof(wanted.DesiredInstances), wanted.DesiredInstances, fleet.Desired, OfInstances);
        var sessions = Changed(nameof(wanted.DesiredSessions), wanted.DesiredSessions, fleet.DesiredUserSessions, OfInstances);
        var volume = Changed(nameof(wanted.RootVolumeSizeInGb), wanted.RootVolumeSizeInGb, fleet.RootVolumeSizeInGb, OfNone);
        Request = new UpdateFleetRequest
        {
            Name = fleet.Name,
            InstanceType = Changed(nameof(wanted.InstanceType), wanted.InstanceType, fleet.InstanceType, OfNone),
            ImageName = Changed(nameof(wanted.ImageName), wanted.ImageName, fleet.ImageName, OfInstances),
            ImageArn = Changed(nameof(wanted.ImageArn), wanted.ImageArn, fleet.ImageArn, OfInstances),
            ComputeCapacity = instances is null && sessions is null
                ? null
                : new ComputeCapacity { DesiredInstances = instances, DesiredSessions = sessions },
            MaxSessionsPerInstance = Changed(
                nameof(wanted.MaxSessionsPerInstance), wanted.MaxSessionsPerInstance, fleet.MaxSessionsPerInstance, OfNone),
            MaxConcurrentSessions = Changed(
                nameof(wanted.MaxConcurrentSessions), wanted.MaxConcurrentSessions, fleet.MaxConcurrentSessions, OfElastic),
            MaxUserDurationInSeconds = Changed(
                nameof(wanted.MaxUserDurationInSeconds), wanted.MaxUserDurationInSeconds, fleet.MaxUserDurationInSeconds, OfNone),
            DisconnectTimeoutInSeconds = Changed(
                nameof(wanted.DisconnectTimeoutInSeconds), wanted.DisconnectTimeoutInSeconds, fleet.DisconnectTimeoutInSeconds, OfAll),
            IdleDisconnectTimeoutInSeconds = Changed(
                nameof(wanted.IdleDisconnectTimeoutInSeconds), wanted.IdleDisconnectTimeoutInSeconds, fleet.IdleDisconnectTimeoutInSeconds,
                OfAll),
            DisplayName = Changed(nameof(wanted.DisplayName), wanted.DisplayName, fleet.DisplayName, OfAll),
            Description = Changed(nameof(wanted.Description), wanted.Description, fleet.Description, OfNone),
            // A structure replaces the one that is there: what is not named goes along as it is.
            VpcConfig = subnets is null && groups is null
                ? null
                : new VpcConfig { SubnetIds = subnets ?? Some(fleet.SubnetIds), SecurityGroupIds = groups ?? KeptGroups(toDelete) },
            EnableDefaultInternetAccess = Changed(
                nameof(wanted.EnableDefaultInternetAccess), wanted.EnableDefaultInternetAccess, fleet.EnableDefaultInternetAccess
                    ?? false, OfNone),
            DomainJoinInfo = directory is null && unit is null
                ? null
                : new DomainJoinInfo
                {
                    DirectoryName = directory ?? fleet.DirectoryName,
                    OrganizationalUnitDistinguishedName = unit ?? fleet.OrganizationalUnitDistinguishedName,
                },
            IamRoleArn = Changed(nameof(wanted.IamRoleArn), wanted.IamRoleArn, fleet.IamRoleArn, OfNone),
            StreamView = Changed(nameof(wanted.StreamView), wanted.StreamView, fleet.StreamView, OfNone),
            Platform = Changed(nameof(wanted.Platform), wanted.Platform, fleet.Platform, OfNone),
            UsbDeviceFilterStrings = Changed(
                nameof(wanted.UsbDeviceFilterStrings), wanted.UsbDeviceFilterStrings, fleet.UsbDeviceFilterStrings, OfElastic),
            SessionScriptS3Location = bucket is null && key is null
                ? null
                : new S3Location { S3Bucket = bucket ?? fleet.SessionScriptS3Bucket, S3Key = key ?? fleet.SessionScriptS3Key },
            RootVolumeConfig = volume is null ? null : new VolumeConfig { VolumeSizeInGb = volume },
            DisableIMDSV1 = Changed(nameof(wanted.DisableIMDSV1), wanted.DisableIMDSV1, fleet.DisableIMDSV1 ?? false, OfNone),
            AttributesToDelete = toDelete.Count == 0 ? null : toDelete,
        };
    }

    /// <summary>The request with the changes.</summary>
    public UpdateFleetRequest Request { get; }

    /// <inheritdoc/>
    public override string? Problem => Request.ComputeCapacity is { DesiredInstances: not null, DesiredSessions: not null }
        ? "-DesiredInstances and -DesiredSessions exclude each other, and both differ from what the fleet has: name one"
        : null;

    // STARTING and STOPPING fleets take no change at all.
    private bool Stopped(string[] whileRunning) =>
        _fleet.State != CapacityStates.Running || !whileRunning.Contains(_fleet.FleetType ?? FleetTypeValues.AlwaysOn);

    private string? Changed(string attribute, string? wanted, string? current, string[] whileRunning) =>
        List.Changed(attribute, wanted, current, Stopped(whileRunning));

    private T? Changed<T>(string attribute, T? wanted, T? current, string[] whileRunning) where T : struct =>
        List.Changed(attribute, wanted, current, Stopped(whileRunning));

    private IReadOnlyList<string>? Changed(string attribute, IReadOnlyList<string>? wanted, TextList current, string[] whileRunning) =>
        List.Changed(attribute, wanted, current, Stopped(whileRunning));

    private bool Removes(string attribute)
    {
        var (current, whileRunning) = attribute switch
        {
            FleetAttributes.VpcConfiguration => ($"{_fleet.SubnetIds}", OfNone),
            FleetAttributes.SecurityGroups => ($"{_fleet.SecurityGroupIds}", OfNone),
            FleetAttributes.DomainJoin => (_fleet.DirectoryName, OfNone),
            FleetAttributes.IamRole => (_fleet.IamRoleArn, OfNone),
            FleetAttributes.UsbDeviceFilter => ($"{_fleet.UsbDeviceFilterStrings}", OfElastic),
            FleetAttributes.SessionScript => (_fleet.SessionScriptS3Bucket, OfElastic),
            FleetAttributes.MaxSessionsPerInstance => (ChangeList.Text(_fleet.MaxSessionsPerInstance), OfNone),
            _ => (ChangeList.Text(_fleet.RootVolumeSizeInGb), OfNone),
        };
        return List.Removes(attribute, current, Stopped(whileRunning));
    }

    private TextList? KeptGroups(List<string> toDelete) =>
        toDelete.Contains(FleetAttributes.SecurityGroups) ? null : Some(_fleet.SecurityGroupIds);

    private static TextList? Some(TextList list) => list.Count == 0 ? null : list;
}
