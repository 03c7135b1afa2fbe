using RemoteSessions.DeviceFarm.Messages;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>The filters of ListDevices: which attribute takes which operators and values, and what they let through.</summary>
internal static class DeviceFilters
{
    private static readonly string[] Ordering = ["GREATER_THAN", "GREATER_THAN_OR_EQUALS", "LESS_THAN", "LESS_THAN_OR_EQUALS"];

    private static readonly Dictionary<string, (string[] Operators, string[] Values)> Attributes = new(StringComparer.Ordinal)
    {
        ["ARN"] = (["EQUALS", "IN", "NOT_IN"], []),
        ["PLATFORM"] = (["EQUALS"], ["ANDROID", "IOS"]),
        ["OS_VERSION"] = (["EQUALS", .. Ordering, "IN", "NOT_IN"], []),
        ["MODEL"] = (["CONTAINS", "EQUALS", "IN", "NOT_IN"], []),
        ["AVAILABILITY"] = (["EQUALS"], ["AVAILABLE", "HIGHLY_AVAILABLE", "BUSY", "TEMPORARY_NOT_AVAILABLE"]),
        ["FORM_FACTOR"] = (["EQUALS"], ["PHONE", "TABLET"]),
        ["MANUFACTURER"] = (["EQUALS", "IN", "NOT_IN"], []),
        ["REMOTE_ACCESS_ENABLED"] = (["EQUALS"], ["TRUE", "FALSE"]),
        ["REMOTE_DEBUG_ENABLED"] = (["EQUALS"], []),
        ["INSTANCE_ARN"] = (["EQUALS", "IN", "NOT_IN"], []),
        ["INSTANCE_LABELS"] = (["CONTAINS"], []),
        ["FLEET_TYPE"] = (["EQUALS"], ["PUBLIC", "PRIVATE"]),
    };

    public static IReadOnlyCollection<string> AttributeNames => Attributes.Keys;

    public static IReadOnlyCollection<string> OperatorNames { get; } = ["EQUALS", .. Ordering, "IN", "NOT_IN", "CONTAINS"];

    /// <exception cref="ServiceException">The attribute does not take the operator or a value.</exception>
    public static void Check(DeviceFilter filter)
    {
        var (operators, values) = Attributes[filter.Attribute!];
        if (!operators.Contains(filter.Operator))
            throw Refuse($"The device filter attribute {filter.Attribute} does not support the operator {filter.Operator}.");
        if (filter.Values!.Count == 0)
            throw Refuse($"The device filter on {filter.Attribute} has no values.");
        if (filter.Values.Count > 1 && filter.Operator is not ("IN" or "NOT_IN"))
            throw Refuse($"The operator {filter.Operator} takes one value; only IN and NOT_IN take several.");
        foreach (var value in filter.Values)
        {
            if (values.Length > 0 && !values.Contains(value, StringComparer.OrdinalIgnoreCase))
                throw Refuse($"'{value}' is not a valid value of the device filter attribute {filter.Attribute}: {string.Join(", ", values)}.");
            if (filter.Attribute == "OS_VERSION" && !IsVersion(value))
                throw Refuse($"'{value}' is not a version of an operating system.");
        }
    }

    public static bool Passes(Device device, DeviceFilter filter) => filter.Attribute switch
    {
        "ARN" => Text(filter, device.Arn),
        "PLATFORM" => Text(filter, device.Platform),
        "MODEL" => Text(filter, device.Model),
        "AVAILABILITY" => Text(filter, device.Availability),
        "FORM_FACTOR" => Text(filter, device.FormFactor),
        "MANUFACTURER" => Text(filter, device.Manufacturer),
        "REMOTE_ACCESS_ENABLED" => Text(filter, device.RemoteAccessEnabled == true ? "TRUE" : "FALSE"),
        "FLEET_TYPE" => Text(filter, device.FleetType),
        "OS_VERSION" => Version(filter, device.Os ?? "0"),
        "INSTANCE_ARN" when filter.Operator == "NOT_IN" => device.Instances?.Any(instance => filter.Values!.Contains(instance.Arn)) != true,
        "INSTANCE_ARN" => device.Instances?.Any(instance => filter.Values!.Contains(instance.Arn)) == true,
        "INSTANCE_LABELS" => device.Instances?.SelectMany(instance => instance.Labels ?? [])
            .Any(label => label.Contains(filter.Values![0], StringComparison.OrdinalIgnoreCase)) == true,
        // The service ignores REMOTE_DEBUG_ENABLED.
        _ => true,
    };

    private static bool Text(DeviceFilter filter, string? value) => filter.Operator switch
    {
        "NOT_IN" => !filter.Values!.Contains(value, StringComparer.OrdinalIgnoreCase),
        "CONTAINS" => value?.Contains(filter.Values![0], StringComparison.OrdinalIgnoreCase) == true,
        _ => filter.Values!.Contains(value, StringComparer.OrdinalIgnoreCase),
    };

    private static bool Version(DeviceFilter filter, string version) => filter.Operator switch
    {
        "NOT_IN" => filter.Values!.All(value => Compare(version, value) != 0),
        "GREATER_THAN" => Compare(version, filter.Values![0]) > 0,
        "GREATER_THAN_OR_EQUALS" => Compare(version, filter.Values![0]) >= 0,
        "LESS_THAN" => Compare(version, filter.Values![0]) < 0,
        "LESS_THAN_OR_EQUALS" => Compare(version, filter.Values![0]) <= 0,
        _ => filter.Values!.Any(value => Compare(version, value) == 0),
    };

    // 9 is before 10, and 17 is 17.0.
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

    private static ServiceException Refuse(string message) => new("ArgumentException", message);
}
