using System.Collections.Immutable;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>
/// Creates the errors that AppStream returns, and looks up resources. If a resource doesn't exist, the lookup fails with an error.
/// </summary>
internal static class AppStreamErrors
{
    public static ServiceException Combination(string message) => new(ServiceErrorTypes.InvalidParameterCombination, message);

    public static ServiceException InUse(string message) => new(ServiceErrorTypes.ResourceInUse, message);

    public static ServiceException NotPermitted(string message) => new(ServiceErrorTypes.OperationNotPermitted, message);

    public static ServiceException NotAvailable(string message) => new(ServiceErrorTypes.ResourceNotAvailable, message);

    public static ServiceException Exists(string kind, string name) =>
        new(ServiceErrorTypes.ResourceAlreadyExists, EmulatedAppStreamMessages.AlreadyExists(kind, name));

    public static ServiceException OverQuota(string kind) =>
        new(ServiceErrorTypes.LimitExceeded, EmulatedAppStreamMessages.OverQuota(kind));

    public static ServiceException NotFound(string kind, string name) => NotFound(EmulatedAppStreamMessages.NotFound(kind, name));

    public static ServiceException NotFound(string message) => new(ServiceErrorTypes.ResourceNotFound, message);

    public static EmulatedFleet Fleet(this AppStreamStore store, string name) =>
        store.Fleets.GetValueOrDefault(name) ?? throw NotFound("fleet", name);

    public static Stack Stack(this AppStreamStore store, string name) =>
        store.Stacks.GetValueOrDefault(name) ?? throw NotFound("stack", name);

    /// <summary>
    /// Returns the ARN if it identifies an existing resource that can have tags. If the resource doesn't exist or can't have tags, the
    /// method throws the corresponding error.
    /// </summary>
    public static string Taggable(this AppStreamStore store, string arn)
    {
        var known = store.Images.Any(image => image.Arn == arn && image.Visibility == VisibilityTypeValues.Private)
            || store.Fleets.Keys.Any(name => Names.Fleet(store.Region, name) == arn)
            || store.Stacks.Keys.Any(name => Names.Stack(store.Region, name) == arn);
        return known ? arn : throw NotFound(EmulatedAppStreamMessages.ResourceNotFound(arn));
    }

    /// <summary>
    /// Returns the resources that the caller specified, or all resources if the caller specified none. An unknown name causes an error.
    /// </summary>
    public static IReadOnlyList<T> Named<T>(
        this ImmutableSortedDictionary<string, T> resources, IReadOnlyList<string>? names, string kind) =>
        names is null or { Count: 0 }
            ? [.. resources.Values]
            : [.. names.Distinct(StringComparer.Ordinal)
                .Select(name => resources.TryGetValue(name, out var found) ? found : throw NotFound(kind, name))];
}
