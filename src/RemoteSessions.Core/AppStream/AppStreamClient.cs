using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;

namespace RemoteSessions.AppStream;

/// <summary>
/// Calls AppStream 2.0 in one Region with one set of credentials, and converts the responses into the objects of this module.
/// </summary>
internal sealed class AppStreamClient(IAwsTransport transport, string? profileName) : ITagService, IServiceClient<AppStreamClient>
{
    private const int LargestSessionPage = 50;
    private const int LargestImagePage = 25;

    private readonly ResourceOrigin _origin = ResourceOrigin.From(transport, profileName);

    public static AwsService Service => AwsService.AppStream;

    public static AppStreamClient Create(IAwsTransport transport, string? profileName) => new(transport, profileName);

    public string Region => transport.Region;

    /// <summary>The clock of the service.</summary>
    public ServiceClock Clock => transport.Clock;

    /// <summary>Lists all fleets, or the fleets with the specified names. If one of the names doesn't exist, the call fails.</summary>
    public IAsyncEnumerable<ASFleet> ListFleetsAsync(IReadOnlyList<string>? names, CancellationToken cancellationToken) =>
        ListAsync(
            AppStreamOperations.DescribeFleets, token => new DescribeFleetsRequest { Names = names, NextToken = token },
            page => page.Fleets, page => page.NextToken, fleet => fleet.Name, Fleet, cancellationToken);

    public Task<ASFleet> GetFleetAsync(string name, CancellationToken cancellationToken) =>
        OnlyAsync(ListFleetsAsync([name], cancellationToken), AppStreamMessages.Fleet, name);

    /// <summary>Creates a fleet. If the response is lost, this method checks whether the fleet was created.</summary>
    public async Task<ASFleet> CreateFleetAsync(CreateFleetRequest request, CancellationToken cancellationToken) =>
        Fleet(await new LostCreate<Fleet>(
            () => ListAsync(
                AppStreamOperations.DescribeFleets, token => new DescribeFleetsRequest { Names = [request.Name!], NextToken = token },
                page => page.Fleets, page => page.NextToken, fleet => fleet.Name, fleet => fleet, cancellationToken)
                .FindAsync(fleet => fleet.Name == request.Name),
            fleet => fleet.CreatedTime,
            fleet => IsSameAsync(request, fleet, cancellationToken)).RunAsync(
                transport.Clock,
                () => transport.SendAsync(AppStreamOperations.CreateFleet, request, response => response.Fleet, cancellationToken))
                    .ConfigureAwait(false));

    public async Task<ASFleet> UpdateFleetAsync(UpdateFleetRequest request, CancellationToken cancellationToken) =>
        Fleet(await transport.SendAsync(AppStreamOperations.UpdateFleet, request, response => response.Fleet, cancellationToken)
            .ConfigureAwait(false));

    public Task StartFleetAsync(string name, CancellationToken cancellationToken) =>
        transport.SendAsync(AppStreamOperations.StartFleet, new StartFleetRequest { Name = name }, cancellationToken);

    public Task StopFleetAsync(string name, CancellationToken cancellationToken) =>
        transport.SendAsync(AppStreamOperations.StopFleet, new StopFleetRequest { Name = name }, cancellationToken);

    public Task DeleteFleetAsync(string name, CancellationToken cancellationToken) =>
        transport.SendAsync(AppStreamOperations.DeleteFleet, new DeleteFleetRequest { Name = name }, cancellationToken).OrRemovedAsync();

    public IAsyncEnumerable<ASSession> ListSessionsAsync(SessionQuery query, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                AppStreamOperations.DescribeSessions,
                new DescribeSessionsRequest
                {
                    StackName = query.StackName,
                    FleetName = query.FleetName,
                    UserId = query.UserId,
                    AuthenticationType = query.AuthenticationType,
                    InstanceId = query.InstanceId,
                    Limit = LargestSessionPage,
                    NextToken = token,
                },
                cancel),
            page => page.Sessions,
            page => page.NextToken,
            session => session.Id,
            session => new ASSession(session, query.AuthenticationType, _origin),
            cancellationToken);

    public Task ExpireSessionAsync(string sessionId, CancellationToken cancellationToken) =>
        transport.SendAsync(AppStreamOperations.ExpireSession, new ExpireSessionRequest { SessionId = sessionId }, cancellationToken);

    public Task DrainSessionInstanceAsync(string sessionId, CancellationToken cancellationToken) =>
        transport.SendAsync(
            AppStreamOperations.DrainSessionInstance, new DrainSessionInstanceRequest { SessionId = sessionId }, cancellationToken);

    /// <summary>Lists all stacks, or the stacks with the specified names. If one of the names doesn't exist, the call fails.</summary>
    public IAsyncEnumerable<ASStack> ListStacksAsync(IReadOnlyList<string>? names, CancellationToken cancellationToken) =>
        ListAsync(
            AppStreamOperations.DescribeStacks, token => new DescribeStacksRequest { Names = names, NextToken = token },
            page => page.Stacks, page => page.NextToken, stack => stack.Name, Stack, cancellationToken);

    public Task<ASStack> GetStackAsync(string name, CancellationToken cancellationToken) =>
        OnlyAsync(ListStacksAsync([name], cancellationToken), AppStreamMessages.Stack, name);

    /// <summary>Creates a stack. If the response is lost, this method checks whether the stack was created.</summary>
    public async Task<ASStack> CreateStackAsync(CreateStackRequest request, CancellationToken cancellationToken) =>
        Stack(await new LostCreate<Stack>(
            () => ListAsync(
                AppStreamOperations.DescribeStacks, token => new DescribeStacksRequest { Names = [request.Name!], NextToken = token },
                page => page.Stacks, page => page.NextToken, stack => stack.Name, stack => stack, cancellationToken)
                .FindAsync(stack => stack.Name == request.Name),
            stack => stack.CreatedTime,
            stack => IsSameAsync(request, stack, cancellationToken)).RunAsync(
                transport.Clock,
                () => transport.SendAsync(AppStreamOperations.CreateStack, request, response => response.Stack, cancellationToken))
                    .ConfigureAwait(false));

    public async Task<ASStack> UpdateStackAsync(UpdateStackRequest request, CancellationToken cancellationToken) =>
        Stack(await transport.SendAsync(AppStreamOperations.UpdateStack, request, response => response.Stack, cancellationToken)
            .ConfigureAwait(false));

    public Task DeleteStackAsync(string name, CancellationToken cancellationToken) =>
        transport.SendAsync(AppStreamOperations.DeleteStack, new DeleteStackRequest { Name = name }, cancellationToken).OrRemovedAsync();

    public Task AssociateFleetAsync(string fleetName, string stackName, CancellationToken cancellationToken) =>
        transport.SendAsync(
            AppStreamOperations.AssociateFleet, new AssociateFleetRequest { FleetName = fleetName, StackName = stackName },
            cancellationToken);

    public Task DisassociateFleetAsync(string fleetName, string stackName, CancellationToken cancellationToken) =>
        transport.SendAsync(
            AppStreamOperations.DisassociateFleet, new DisassociateFleetRequest { FleetName = fleetName, StackName = stackName },
            cancellationToken).OrRemovedAsync();

    /// <summary>Lists the names of the fleets that are registered with a stack.</summary>
    public IAsyncEnumerable<string> ListFleetNamesAsync(string stackName, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                AppStreamOperations.ListAssociatedFleets, new ListAssociatedFleetsRequest { StackName = stackName, NextToken = token },
                cancel),
            page => page.Names,
            page => page.NextToken,
            name => name,
            name => name,
            cancellationToken);

    /// <summary>Lists the names of the stacks that a fleet is registered with.</summary>
    public IAsyncEnumerable<string> ListStackNamesAsync(string fleetName, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                AppStreamOperations.ListAssociatedStacks, new ListAssociatedStacksRequest { FleetName = fleetName, NextToken = token },
                cancel),
            page => page.Names,
            page => page.NextToken,
            name => name,
            name => name,
            cancellationToken);

    public async Task<ASStreamingUrl> CreateStreamingUrlAsync(CreateStreamingURLRequest request, CancellationToken cancellationToken) =>
        new(
            request,
            await transport.SendAsync(
                AppStreamOperations.CreateStreamingURL, request, response => response.StreamingURL is null
                    ? null
                    : response, cancellationToken).ConfigureAwait(false),
            _origin);

    public IAsyncEnumerable<ASImage> ListImagesAsync(
        IReadOnlyList<string>? names, IReadOnlyList<string>? arns, string? type, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                AppStreamOperations.DescribeImages,
                new DescribeImagesRequest { Names = names, Arns = arns, Type = type, MaxResults = LargestImagePage, NextToken = token },
                cancel),
            page => page.Images,
            page => page.NextToken,
            image => image.Arn,
            image => new ASImage(image, _origin),
            cancellationToken);

    public async Task<IReadOnlyList<ResourceTag>> ListTagsAsync(string arn, CancellationToken cancellationToken) =>
        [.. ((await transport.SendAsync(
            AppStreamOperations.ListTagsForResource, new ListTagsForResourceRequest { ResourceArn = arn }, cancellationToken)
            .ConfigureAwait(false)).Tags ?? new Dictionary<string, string>())
            .OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new ASTag(arn, tag.Key, tag.Value ?? "", _origin))];

    public Task TagAsync(string arn, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken) =>
        transport.SendAsync(AppStreamOperations.TagResource, new TagResourceRequest { ResourceArn = arn, Tags = tags }, cancellationToken);

    public Task UntagAsync(string arn, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        transport.SendAsync(
            AppStreamOperations.UntagResource, new UntagResourceRequest { ResourceArn = arn, TagKeys = keys }, cancellationToken);

    private ASFleet Fleet(Fleet wire) => new(wire, _origin);

    private ASStack Stack(Stack wire) => new(wire, _origin);

    private IAsyncEnumerable<TItem> ListAsync<TInput, TPage, TWire, TItem>(
        AwsOperation<TInput, TPage> operation,
        Func<string?, TInput> input,
        Func<TPage, IReadOnlyList<TWire>?> items,
        Func<TPage, string?> nextToken,
        Func<TWire, string?> key,
        Func<TWire, TItem> make,
        CancellationToken cancellationToken)
        where TInput : class, IWireObject
        where TPage : class, IWireObject, new() =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(operation, input(token), cancel),
            items,
            nextToken,
            key,
            make,
            cancellationToken);

    private async Task<bool> IsSameAsync(CreateFleetRequest sent, Fleet found, CancellationToken cancellationToken) =>
        // The request and the response use different member names for the capacity, and the response doesn't contain the tags. Therefore,
        // the capacity and the tags are compared separately.
        SentSettings.AreIn(sent with { ComputeCapacity = null, Tags = null }, found)
        && (sent.ComputeCapacity?.DesiredInstances is not { } instances || found.ComputeCapacityStatus?.Desired == instances)
        && (sent.ComputeCapacity?.DesiredSessions is not { } sessions || found.ComputeCapacityStatus?.DesiredUserSessions == sessions)
        && await ((ITagService)this).HasTagsAsync(found.Arn, sent.Tags, cancellationToken).ConfigureAwait(false);

    private async Task<bool> IsSameAsync(CreateStackRequest sent, Stack found, CancellationToken cancellationToken) =>
        SentSettings.AreIn(sent with { Tags = null }, found)
        && await ((ITagService)this).HasTagsAsync(found.Arn, sent.Tags, cancellationToken).ConfigureAwait(false);

    private static async Task<T> OnlyAsync<T>(IAsyncEnumerable<T> items, string kind, string name)
    {
        await foreach (var item in items.ConfigureAwait(false))
            return item;
        throw new AwsServiceException(new ServiceError(ErrorIds.ResourceNotFound, AppStreamMessages.DoesNotExist(kind, name)));
    }
}
