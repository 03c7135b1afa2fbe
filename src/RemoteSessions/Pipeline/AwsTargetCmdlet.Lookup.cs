using System.Diagnostics.CodeAnalysis;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Commands.Pipeline;

public abstract partial class AwsTargetCmdlet
{
    private readonly Dictionary<(string Kind, string Value, Scope Scope), object> _seen = [];

    /// <summary>
    /// Reads a resource before it's changed or used to create another resource. If the resource doesn't exist or can't be read, the method
    /// writes the error and returns false. A caller who isn't allowed to describe the resource might still be allowed to change it, so the
    /// service decides whether to accept the change.
    /// </summary>
    /// <param name="kind">The kind of the resource.</param>
    /// <param name="value">The name, ID, or ARN. This value is also the target object of the error record.</param>
    /// <param name="connect">Creates the client.</param>
    /// <param name="find">
    /// Finds the resource. If the resource doesn't exist, this function returns null or throws the service's error.
    /// </param>
    /// <param name="seen">The resource in its current state.</param>
    internal bool TryRead<TClient, T>(
        ResourceKind kind, string value, Func<TClient> connect, Func<TClient, Task<T?>> find, [NotNullWhen(true)] out Seen<T>? seen)
        where TClient : IServiceClient where T : class =>
            Exists(kind, value, TryAwait(value, () => ReadAsync(connect, find), out var found), found, out seen);

    /// <summary>
    /// Creates the error for a resource that the caller isn't allowed to describe. The ARN of this resource isn't known, so it can't be
    /// compared with the ARN in the input.
    /// </summary>
    private protected static AwsServiceException Unverified(ResourceKind kind, string value, string? hidden) => new(new ServiceError(
        ServiceErrorTypes.AccessDenied, CommandMessages.ArnNotChecked(kind.Name, value, hidden)));

    /// <summary>
    /// Reads a resource that several inputs refer to, such as the image of several fleets. The command reads a shared resource only once
    /// for each account and Region.
    /// </summary>
    private protected bool TryReadOnce<TClient, T>(
        ResourceKind kind, string value, Scope scope, Func<TClient> connect, Func<TClient, Task<T?>> find, [NotNullWhen(true)]
            out Seen<T>? seen)
        where TClient : IServiceClient where T : class
    {
        seen = null;
        var key = (kind.Name, value, scope);
        if (!_seen.TryGetValue(key, out var known))
        {
            if (!TryAwait(value, () => ReadAsync(connect, find), out var read))
                return false;
            _seen[key] = known = read;
        }

        // The command requires the shared resource in this Region, so it doesn't matter whether the shared resource exists in another
        // Region.
        (var region, seen) = ((string, Seen<T>?))known;
        if (seen is null)
            WriteError(ErrorRecords.Create(kind.NotFound(value, region), value, CommandName));
        return seen is not null;
    }

    /// <summary>
    /// If -WhatIf is specified and the name of the new resource is already in use, the method writes an error and returns false. Without
    /// -WhatIf, the service itself reports that the name is already in use.
    /// </summary>
    private protected bool IsFree<TClient, T>(ResourceKind kind, string name, Func<TClient> connect, Func<TClient, Task<T?>> find)
        where TClient : IServiceClient where T : class
    {
        if (!WhatIf || !TryAwait(name, () => RegionWithAsync(connect(), find), out var region) || region.Length == 0)
            return true;
        WriteError(
            ErrorRecords.Create(
                ServiceErrorTypes.ResourceAlreadyExists, CommandMessages.AlreadyExists(kind.Name, name, region), name, CommandName));
        return false;
    }

    /// <summary>Returns the text that prompts and -WhatIf show for a resource that the caller isn't allowed to describe.</summary>
    internal static string Hidden(AwsServiceException denied) => CommandMessages.NotLookedUp(denied.Error.Message);

    private bool Exists<T>(
        ResourceKind kind, string value, bool asked, (string Region, Seen<T>? Seen) found, [NotNullWhen(true)] out Seen<T>? seen)
            where T : class
    {
        seen = asked ? found.Seen : null;
        if (asked && seen is null)
            RecordMissing(kind, value, value, found.Region);
        else
            Settle(kind, value, value);
        return seen is not null;
    }

    private static async Task<(string Region, Seen<T>? Seen)> ReadAsync<TClient, T>(Func<TClient> connect, Func<TClient, Task<T?>> find)
        where TClient : IServiceClient where T : class
    {
        var client = connect();
        try
        {
            return (client.Region, await FindAsync(client, find).ConfigureAwait(false) is { } found ? new Seen<T>(found) : null);
        }
        catch (AwsServiceException failure) when (failure.IsAccessDenied())
        {
            return (client.Region, new Seen<T>(null, Hidden(failure)));
        }
    }

    private static async Task<T?> FindAsync<TClient, T>(TClient client, Func<TClient, Task<T?>> find) where T : class
    {
        try
        {
            return await find(client).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (failure.IsNotFound())
        {
            return null;
        }
    }

    // Returns the Region where the name is in use. The result is empty if no resource has this name or if the caller isn't allowed to
    // describe the resource.
    private static async Task<string> RegionWithAsync<TClient, T>(TClient client, Func<TClient, Task<T?>> find)
        where TClient : IServiceClient where T : class
    {
        try
        {
            return await FindAsync(client, find).ConfigureAwait(false) is null ? "" : client.Region;
        }
        catch (AwsServiceException failure) when (failure.IsAccessDenied())
        {
            return "";
        }
    }
}
