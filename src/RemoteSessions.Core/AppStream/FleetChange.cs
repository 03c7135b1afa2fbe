using RemoteSessions.AppStream.Generated;
using RemoteSessions.Provisioning;
using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.AppStream;

/// <summary>
/// Compares the current settings of a fleet with the requested settings, and prepares a request that contains only the differences.
/// </summary>
internal sealed class FleetChange : CapacityChange
{
    private static readonly string[] OfInstances = [FleetTypeValues.AlwaysOn, FleetTypeValues.OnDemand];
    private static readonly string[] OfElastic = [FleetTypeValues.Elastic];
    private static readonly string[] OfAll = FleetTypeValues.All;
    private static readonly string[] OfNone = [];

    private readonly ASFleet _fleet;

    /// <param name="fleet">The fleet with its current settings.</param>
    /// <param name="wanted">The requested settings. A value of null means that the setting doesn't change.</param>
    /// <param name="removed">The attributes to remove, as values for AttributesToDelete.</param>
    public FleetChange(ASFleet fleet, FleetSettings wanted, IReadOnlyCollection<string> removed) : base(fleet)
    {
        _fleet = fleet;
        List<string> toDelete = [.. removed.Where(Removes)];
        // The order matters: Set-ASFleet displays the changes in this order.
        var changed = new FleetSettings
        {
            SubnetIds = Changed(nameof(wanted.SubnetIds), wanted.SubnetIds, fleet.SubnetIds, OfNone),
            SecurityGroupIds = Changed(nameof(wanted.SecurityGroupIds), wanted.SecurityGroupIds, fleet.SecurityGroupIds, OfNone),
            DirectoryName = Changed(nameof(wanted.DirectoryName), wanted.DirectoryName, fleet.DirectoryName, OfNone),
            OrganizationalUnitDistinguishedName = Changed(
                nameof(wanted.OrganizationalUnitDistinguishedName), wanted.OrganizationalUnitDistinguishedName,
                fleet.OrganizationalUnitDistinguishedName, OfNone),
            SessionScriptS3Bucket = Changed(
                nameof(wanted.SessionScriptS3Bucket), wanted.SessionScriptS3Bucket, fleet.SessionScriptS3Bucket, OfElastic),
            SessionScriptS3Key = Changed(
                nameof(wanted.SessionScriptS3Key), wanted.SessionScriptS3Key, fleet.SessionScriptS3Key, OfElastic),
            DesiredInstances = Changed(nameof(wanted.DesiredInstances), wanted.DesiredInstances, fleet.Desired, OfInstances),
            DesiredSessions = Changed(nameof(wanted.DesiredSessions), wanted.DesiredSessions, fleet.DesiredUserSessions, OfInstances),
            RootVolumeSizeInGb = Changed(nameof(wanted.RootVolumeSizeInGb), wanted.RootVolumeSizeInGb, fleet.RootVolumeSizeInGb, OfNone),
            InstanceType = Changed(nameof(wanted.InstanceType), wanted.InstanceType, fleet.InstanceType, OfNone),
            ImageName = Changed(nameof(wanted.ImageName), wanted.ImageName, fleet.ImageName, OfInstances),
            ImageArn = Changed(nameof(wanted.ImageArn), wanted.ImageArn, fleet.ImageArn, OfInstances),
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
            EnableDefaultInternetAccess = Changed(
                nameof(wanted.EnableDefaultInternetAccess), wanted.EnableDefaultInternetAccess, fleet.EnableDefaultInternetAccess ?? false,
                OfNone),
            IamRoleArn = Changed(nameof(wanted.IamRoleArn), wanted.IamRoleArn, fleet.IamRoleArn, OfNone),
            StreamView = Changed(nameof(wanted.StreamView), wanted.StreamView, fleet.StreamView, OfNone),
            Platform = Changed(nameof(wanted.Platform), wanted.Platform, fleet.Platform, OfNone),
            UsbDeviceFilterStrings = Changed(
                nameof(wanted.UsbDeviceFilterStrings), wanted.UsbDeviceFilterStrings, fleet.UsbDeviceFilterStrings, OfElastic),
            DisableIMDSV1 = Changed(nameof(wanted.DisableIMDSV1), wanted.DisableIMDSV1, fleet.DisableIMDSV1 ?? false, OfNone),
        };
        Request = FleetRequests.Update(fleet.Name, WithWholeStructures(changed, toDelete), toDelete);
    }

    /// <summary>The request that makes the changes.</summary>
    public UpdateFleetRequest Request { get; }

    public override int? Size => _fleet.Unit == RemoteSessionCapacity.InstanceUnit
        ? Request.ComputeCapacity?.DesiredInstances
        : Request.ComputeCapacity?.DesiredSessions;

    /// <inheritdoc/>
    public override string? Problem => Request.ComputeCapacity is { DesiredInstances: not null, DesiredSessions: not null }
        ? AppStreamMessages.InstancesAndSessionsDiffer
        : null;

    // A fleet that is STARTING or STOPPING can't be changed.
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

    // AWS replaces a structure as a whole, so unchanged members are sent together with the changed members.
    private FleetSettings WithWholeStructures(FleetSettings changed, List<string> toDelete)
    {
        if (changed.SubnetIds is not null || changed.SecurityGroupIds is not null)
            changed = changed with
            {
                SubnetIds = changed.SubnetIds ?? Some(_fleet.SubnetIds),
                SecurityGroupIds = changed.SecurityGroupIds ?? KeptGroups(toDelete),
            };
        if (changed.DirectoryName is not null || changed.OrganizationalUnitDistinguishedName is not null)
            changed = changed with
            {
                DirectoryName = changed.DirectoryName ?? _fleet.DirectoryName,
                OrganizationalUnitDistinguishedName =
                    changed.OrganizationalUnitDistinguishedName ?? _fleet.OrganizationalUnitDistinguishedName,
            };
        return changed.SessionScriptS3Bucket is null && changed.SessionScriptS3Key is null ? changed : changed with
        {
            SessionScriptS3Bucket = changed.SessionScriptS3Bucket ?? _fleet.SessionScriptS3Bucket,
            SessionScriptS3Key = changed.SessionScriptS3Key ?? _fleet.SessionScriptS3Key,
        };
    }

    private TextList? KeptGroups(List<string> toDelete) =>
        toDelete.Contains(FleetAttributes.SecurityGroups) ? null : Some(_fleet.SecurityGroupIds);

    private static TextList? Some(TextList list) => list.Count == 0 ? null : list;
}
