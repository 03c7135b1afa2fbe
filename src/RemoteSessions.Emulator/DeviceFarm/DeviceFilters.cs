using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Validates the filters of ListDevices, and checks whether devices match them.</summary>
internal static class DeviceFilters
{
    private static readonly string[] Ordering =
    [
        RuleOperatorValues.GreaterThan, RuleOperatorValues.GreaterThanOrEquals,
        RuleOperatorValues.LessThan, RuleOperatorValues.LessThanOrEquals,
    ];

    private static readonly Dictionary<string, (string[] Operators, string[] Values)> Attributes = new(StringComparer.Ordinal)
    {
        [DeviceFilterAttributeValues.Arn] = ([RuleOperatorValues.EqualTo, RuleOperatorValues.In, RuleOperatorValues.NotIn], []),
        [DeviceFilterAttributeValues.Platform] = ([RuleOperatorValues.EqualTo], DevicePlatformValues.All),
        [DeviceFilterAttributeValues.OsVersion] = (
            [RuleOperatorValues.EqualTo, .. Ordering, RuleOperatorValues.In, RuleOperatorValues.NotIn], []),
        [DeviceFilterAttributeValues.Model] = (
            [RuleOperatorValues.Contains, RuleOperatorValues.EqualTo, RuleOperatorValues.In, RuleOperatorValues.NotIn], []),
        [DeviceFilterAttributeValues.Availability] = ([RuleOperatorValues.EqualTo], DeviceAvailabilityValues.All),
        [DeviceFilterAttributeValues.FormFactor] = ([RuleOperatorValues.EqualTo], DeviceFormFactorValues.All),
        [DeviceFilterAttributeValues.Manufacturer] = ([RuleOperatorValues.EqualTo, RuleOperatorValues.In, RuleOperatorValues.NotIn], []),
        [DeviceFilterAttributeValues.RemoteAccessEnabled] = ([RuleOperatorValues.EqualTo], ["TRUE", "FALSE"]),
        [DeviceFilterAttributeValues.RemoteDebugEnabled] = ([RuleOperatorValues.EqualTo], []),
        [DeviceFilterAttributeValues.InstanceArn] = ([RuleOperatorValues.EqualTo, RuleOperatorValues.In, RuleOperatorValues.NotIn], []),
        [DeviceFilterAttributeValues.InstanceLabels] = ([RuleOperatorValues.Contains], []),
        [DeviceFilterAttributeValues.FleetType] = ([RuleOperatorValues.EqualTo], DeviceFarmValues.FleetTypes),
    };

    /// <exception cref="ServiceException">The attribute doesn't support the operator or the value.</exception>
    public static void Check(DeviceFilter filter)
    {
        var (operators, values) = Attributes[filter.Attribute!];
        if (!operators.Contains(filter.Operator))
            throw Invalid(EmulatedDeviceFarmMessages.OperatorNotSupported(filter.Attribute, filter.Operator));
        if (filter.Values!.Count == 0)
            throw Invalid(EmulatedDeviceFarmMessages.NoValues(filter.Attribute));
        if (filter.Values.Count > 1 && filter.Operator is not (RuleOperatorValues.In or RuleOperatorValues.NotIn))
            throw Invalid(EmulatedDeviceFarmMessages.OneValue(filter.Operator));
        foreach (var value in filter.Values)
        {
            if (values.Length > 0 && !values.Contains(value, StringComparer.OrdinalIgnoreCase))
                throw Invalid(EmulatedDeviceFarmMessages.InvalidValue(value, filter.Attribute, values));
            if (filter.Attribute == DeviceFilterAttributeValues.OsVersion && !IsVersion(value))
                throw Invalid(EmulatedDeviceFarmMessages.InvalidVersion(value));
        }
    }

    public static bool Passes(Device device, DeviceFilter filter) => filter.Attribute switch
    {
        DeviceFilterAttributeValues.Arn => Text(filter, device.Arn),
        DeviceFilterAttributeValues.Platform => Text(filter, device.Platform),
        DeviceFilterAttributeValues.Model => Text(filter, device.Model),
        DeviceFilterAttributeValues.Availability => Text(filter, device.Availability),
        DeviceFilterAttributeValues.FormFactor => Text(filter, device.FormFactor),
        DeviceFilterAttributeValues.Manufacturer => Text(filter, device.Manufacturer),
        DeviceFilterAttributeValues.RemoteAccessEnabled => Text(filter, device.RemoteAccessEnabled == true ? "TRUE" : "FALSE"),
        DeviceFilterAttributeValues.FleetType => Text(filter, device.FleetType),
        DeviceFilterAttributeValues.OsVersion => Version(filter, device.Os ?? "0"),
        DeviceFilterAttributeValues.InstanceArn when filter.Operator == RuleOperatorValues.NotIn =>
            device.Instances?.Any(instance => filter.Values!.Contains(instance.Arn)) != true,
        DeviceFilterAttributeValues.InstanceArn => device.Instances?.Any(instance => filter.Values!.Contains(instance.Arn)) == true,
        DeviceFilterAttributeValues.InstanceLabels => device.Instances?.SelectMany(instance => instance.Labels ?? [])
            .Any(label => label.Contains(filter.Values![0], StringComparison.OrdinalIgnoreCase)) == true,
        // The service ignores the attribute REMOTE_DEBUG_ENABLED.
        _ => true,
    };

    private static bool Text(DeviceFilter filter, string? value) => filter.Operator switch
    {
        RuleOperatorValues.NotIn => !filter.Values!.Contains(value, StringComparer.OrdinalIgnoreCase),
        RuleOperatorValues.Contains => value?.Contains(filter.Values![0], StringComparison.OrdinalIgnoreCase) == true,
        _ => filter.Values!.Contains(value, StringComparer.OrdinalIgnoreCase),
    };

    private static bool Version(DeviceFilter filter, string version) => filter.Operator switch
    {
        RuleOperatorValues.NotIn => filter.Values!.All(value => Compare(version, value) != 0),
        RuleOperatorValues.GreaterThan => Compare(version, filter.Values![0]) > 0,
        RuleOperatorValues.GreaterThanOrEquals => Compare(version, filter.Values![0]) >= 0,
        RuleOperatorValues.LessThan => Compare(version, filter.Values![0]) < 0,
        RuleOperatorValues.LessThanOrEquals => Compare(version, filter.Values![0]) <= 0,
        _ => filter.Values!.Any(value => Compare(version, value) == 0),
    };

    // The numeric components of versions are compared: 9 is less than 10, and 17 equals 17.0.
    private static int Compare(string left, string right)
    {
        var (first, second) = (Numbers(left), Numbers(right));
        for (var index = 0; index < Math.Max(first.Length, second.Length); index++)
        {
            var order = first.ElementAtOrDefault(index).CompareTo(second.ElementAtOrDefault(index));
            if (order != 0)
                return order;
        }

        return 0;
    }

    private static bool IsVersion(string value) => value.Split('.').All(part => part.Length is > 0 and < 9 && part.All(char.IsAsciiDigit));

    private static int[] Numbers(string version) => [.. version.Split('.').Select(part => int.TryParse(part, out var number) ? number : 0)];

    private static ServiceException Invalid(string message) => new(ServiceErrorTypes.Argument, message);
}
