using System.Diagnostics.CodeAnalysis;
using RemoteSessions.Wire;

namespace RemoteSessions.Cmdlets;

public abstract partial class AwsTargetCmdlet
{
    private readonly Dictionary<(string Kind, string Value, Scope Scope), object> _seen = [];

    /// <summary>
    /// Looks a resource up before it is changed, or before something is made of it. False where it doesn't exist, or can't be asked for:
    /// then the error was written. A caller who may not describe it may be allowed to change it all the same, and the service decides.
    /// </summary>
    /// <param name="kind">What it is.</param>
    /// <param name="value">The name, id, or ARN; the target of the error.</param>
    /// <param name="connect">The connection.</param>
    /// <param name="look">Finds it; null, or the service's own error, where it doesn't exist.</param>
    /// <param name="seen">The resource as it is.</param>
    private protected bool TryLook<TClient, T>(
        ResourceKind kind, string value, Func<TClient> connect, Func<TClient, Task<T?>> look, [NotNullWhen(true)] out Seen<T>? seen)
        where TClient : IServiceClient where T : class => TryAwait(value, () => LookAsync(kind, value, connect, look), out seen);

    /// <summary>
    /// The same for what an object or row may stand for. Where that says which ARN it has, the resource that has its name must have it too:
    /// if the caller may not see that, nothing is changed.
    /// </summary>
    private protected bool TryLook<TClient, T>(
        ResourceKind kind, string value, ResourceReference? reference, Func<TClient> connect, Func<TClient, Task<T>> look, [NotNullWhen(true)] out Seen<T>? seen)
        where TClient : IServiceClient where T : AwsResource => TryAwait(
            value,
            async () =>
            {
                var found = await LookAsync(kind, value, connect, look!).ConfigureAwait(false);
                if (found.Resource is not null)
                    reference.Verify(found.Resource);
                else if (reference?.Arn is not null)
                    throw Unverified(kind, value, found.Hidden);
                return found;
            },
            out seen);

    /// <summary>The same for a command that can do nothing without having seen the resource: it sends only what differs.</summary>
    private protected bool TrySee<TClient, T>(
        ResourceKind kind, string value, ResourceReference? reference, Func<TClient> connect, Func<TClient, Task<T>> look, [NotNullWhen(true)] out T? seen)
        where TClient : IServiceClient where T : AwsResource => TryAwait(
            value,
            async () =>
            {
                var client = connect();
                return reference.Verify(await FindAsync(client, look!).ConfigureAwait(false) ?? throw kind.NotFound(value, client.Region));
            },
            out seen);

    /// <summary>The error where the caller may not see whether a resource is the one that an object or row is about.</summary>
    private protected static AwsServiceException Unverified(ResourceKind kind, string value, string? hidden) => new(new ServiceError(
        ServiceErrorTypes.AccessDenied, $"Whether {kind.Name} '{value}' has the ARN of the input is unknown: {hidden}."));

    /// <summary>
    /// The same for what many inputs have in common, such as the image of fleets: the command looks it up once for each account and Region.
    /// </summary>
    private protected bool TryLookOnce<TClient, T>(
        ResourceKind kind, string value, Scope scope, Func<TClient> connect, Func<TClient, Task<T?>> look, [NotNullWhen(true)] out Seen<T>? seen)
        where TClient : IServiceClient where T : class
    {
        var key = (kind.Name, value, scope);
        if (_seen.TryGetValue(key, out var known))
        {
            seen = (Seen<T>)known;
            return true;
        }

        if (!TryLook(kind, value, connect, look, out seen))
            return false;
        _seen[key] = seen;
        return true;
    }

    /// <summary>
    /// Whether -WhatIf may say that something would be created: not where the name is taken, which is an error then. Without -WhatIf the
    /// service says so itself.
    /// </summary>
    private protected bool IsFree<TClient, T>(ResourceKind kind, string name, Func<TClient> connect, Func<TClient, Task<T?>> look)
        where TClient : IServiceClient where T : class
    {
        if (!WhatIf || !TryAwait(name, () => TakenAsync(connect(), look), out var taken) || taken.Length == 0)
            return true;
        WriteError(ErrorRecords.Create(ServiceErrorTypes.ResourceAlreadyExists, $"{kind.Name} '{name}' already exists in {taken}.", name, CommandName));
        return false;
    }

    /// <summary>What a question says of a resource that the caller may not describe.</summary>
    internal static string Hidden(AwsServiceException denied) => $"it couldn't be looked up: {denied.Error.Message.TrimEnd('.')}";

    private static async Task<Seen<T>> LookAsync<TClient, T>(ResourceKind kind, string value, Func<TClient> connect, Func<TClient, Task<T?>> look)
        where TClient : IServiceClient where T : class
    {
        var client = connect();
        try
        {
            return await FindAsync(client, look).ConfigureAwait(false) is { } found ? new Seen<T>(found) : throw kind.NotFound(value, client.Region);
        }
        catch (AwsServiceException failure) when (failure.IsAccessDenied())
        {
            return new Seen<T>(null, Hidden(failure));
        }
    }

    private static async Task<T?> FindAsync<TClient, T>(TClient client, Func<TClient, Task<T?>> look) where T : class
    {
        try
        {
            return await look(client).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (failure.IsNotFound())
        {
            return null;
        }
    }

    // The Region in which the name is taken; empty where it is free, or where the caller may not see what exists.
    private static async Task<string> TakenAsync<TClient, T>(TClient client, Func<TClient, Task<T?>> look)
        where TClient : IServiceClient where T : class
    {
        try
        {
            return await FindAsync(client, look).ConfigureAwait(false) is null ? "" : client.Region;
        }
        catch (AwsServiceException failure) when (failure.IsAccessDenied())
        {
            return "";
        }
    }
}
