using System.Collections.Immutable;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>What AppStream says when it refuses, and the finding of what calls name.</summary>
internal static class Refusals
{
    public static ServiceException Combination(string message) => new(ServiceErrorTypes.InvalidParameterCombination, message);

    public static ServiceException InUse(string message) => new(ServiceErrorTypes.ResourceInUse, message);

    public static ServiceException NotPermitted(string message) => new(ServiceErrorTypes.OperationNotPermitted, message);

    public static ServiceException NotAvailable(string message) => new(ServiceErrorTypes.ResourceNotAvailable, message);

    public static ServiceException Exists(string kind, string name) => new(ServiceErrorTypes.ResourceAlreadyExists, $"The {kind} {name} already exists.");

    public static ServiceException OverQuota(string kind) =>
        new(ServiceErrorTypes.LimitExceeded, $"The account has as many {kind} as its quota in this region allows.");

    public static ServiceException NotFound(string kind, string name) => NotFound($"The {kind} {name} could not be found.");

    public static ServiceException NotFound(string message) => new(ServiceErrorTypes.ResourceNotFound, message);

    public static EmulatedFleet Fleet(this Estate estate, string name) =>
        estate.Fleets.GetValueOrDefault(name) ?? throw NotFound("fleet", name);

    public static Stack Stack(this Estate estate, string name) => estate.Stacks.GetValueOrDefault(name) ?? throw NotFound("stack", name);

    /// <summary>The resource that an ARN names, if tags can be put on it.</summary>
    public static string Taggable(this Estate estate, string arn)
    {
        var known = estate.Images.Any(image => image.Arn == arn && image.Visibility == VisibilityTypeValues.Private)
            || estate.Fleets.Keys.Any(name => Names.Fleet(estate.Region, name) == arn)
            || estate.Stacks.Keys.Any(name => Names.Stack(estate.Region, name) == arn);
        return known ? arn : throw NotFound($"The resource {arn} could not be found.");
    }

    /// <summary>Those that are named, or all; the first name that nothing has is refused.</summary>
    public static IReadOnlyList<T> Named<T>(this ImmutableSortedDictionary<string, T> resources, IReadOnlyList<string>? names, string kind) =>
        names is null or { Count: 0 }
            ? [.. resources.Values]
            : [.. names.Distinct(StringComparer.Ordinal)
                .Select(name => resources.TryGetValue(name, out var found) ? found : throw NotFound(kind, name))];
}
