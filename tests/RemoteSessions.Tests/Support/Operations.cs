using System.Reflection;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Support;

/// <summary>The operations of the module, found by reflection.</summary>
internal static class Operations
{
    public static IReadOnlyList<AwsOperation> All { get; } =
    [
        .. new[] { typeof(DeviceFarmOperations), typeof(AppStreamOperations), typeof(WorkSpacesOperations) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => field.GetValue(null)).OfType<AwsOperation>(),
    ];

    /// <summary>The operations that must not be repeated if their outcome is unknown.</summary>
    public static IReadOnlyList<AwsOperation> Creates { get; } = [
        .. All.Where(operation => operation.Repeat == RepeatRule.OnlyAfterRejection),
    ];

    /// <summary>
    /// Returns a unique label that consists of the ID of the service and the name of the operation. Operations of different services can
    /// have the same name.
    /// </summary>
    public static string Label(AwsOperation operation) => $"{operation.Service.ServiceId}.{operation.Name}";

    /// <summary>Returns the type of an operation's input.</summary>
    public static Type InputOf(AwsOperation operation) => operation.GetType().GetGenericArguments()[0];

    /// <summary>Returns the type of an operation's output.</summary>
    public static Type OutputOf(AwsOperation operation) => operation.GetType().GetGenericArguments()[1];
}
