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
    /// Reads a resource before it is changed, or before something is made of it. False where it doesn't exist, or can't be asked for:
    /// then the error was written. A caller who may not describe it may be allowed to change it all the same, and the service decides.
    /// </summary>
    /// <param name="kind">What it is.</param>
    /// <param name="value">The name, id, or ARN; the target of the error.</param>
    /// <param name="connect">The connection.</param>
    /// <param name="find">Finds it; null, or the service's own error, where it doesn't exist.</param>
    /// <param name="seen">The resource as it is.</param>
    internal bool TryRead<TClient, T>(
        ResourceKind kind, string value, Func<TClient> connect, Func<TClient, Task<T?>> find, [NotNullWhen(true)] out Seen<T>? seen)
        where TClient : IServiceClient where T : class =>
            Exists(kind, value, TryAwait(value, () => ReadAsync(connect, find), out var found), found, out seen);

    /// <summary>The error where the caller may not see whether a resource is the one that an object or row is about.</summary>
    private protected static AwsServiceException Unverified(ResourceKind kind, string value, string? hidden) => new(new ServiceError(
        ServiceErrorTypes.AccessDenied, $"Whether {kind.Name} '{value}' has the ARN of the input is unknown: {hidden}."));

    /// <summary>
    /// The same for what many inputs have in common, such as the image of fleets: the command reads it once for each account and Region.
    /// </summary>
    private protected bool TryReadOnce<TClient, T>(
        ResourceKind kind, string value, Scope scope, Func<TClient> connect, Func<TClient, Task<T?>> find, [NotNullWhen(true)]
            out Seen<T>? seen)
        where TClient : IServiceClient where T : class
    {
        var key = (kind.Name, value, scope);
        if (_seen.TryGetValue(key, out var known))
        {
            seen = (Seen<T>)known;
            return true;
        }

        if (!TryRead(kind, value, connect, find, out seen))
            return false;
        _seen[key] = seen;
        return true;
    }

    /// <summary>
    /// Whether -WhatIf may say that something would be created: not where the name is in use, which is an error then. Without -WhatIf the
    /// service says so itself.
    /// </summary>
    private protected bool IsFree<TClient, T>(ResourceKind kind, string name, Func<TClient> connect, Func<TClient, Task<T?>> find)
        where TClient : IServiceClient where T : class
    {
        if (!WhatIf || !TryAwait(name, () => RegionWithAsync(connect(), find), out var region) || region.Length == 0)
            return true;
        WriteError(
            ErrorRecords.Create(
                ServiceErrorTypes.ResourceAlreadyExists, $"{kind.Name} '{name}' already exists in {region}.", name, CommandName));
        return false;
    }

    /// <summary>What a question says of a resource that the caller may not describe.</summary>
    internal static string Hidden(AwsServiceException denied) => $"it couldn't be looked up: {denied.Error.Message.TrimEnd('.')}";

    private bool Exists<T>(
        ResourceKind kind, string value, bool asked, (string Region, Seen<T>? Seen) found, [NotNullWhen(true)] out Seen<T>? seen)
            where T : class
    {
        seen = asked ? found.Seen : null;
        if (asked && seen is null)
            WriteMissing(kind, value, value, found.Region);
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

    // The Region in which the name is in use; empty where it is free, or where the caller may not see what exists.
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
