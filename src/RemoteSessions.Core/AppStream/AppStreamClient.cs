using RemoteSessions.AppStream.Messages;
using RemoteSessions.Wire;

namespace RemoteSessions.AppStream;

/// <summary>Amazon AppStream 2.0 in one region with one identity, in the module's own objects.</summary>
internal sealed class AppStreamClient(IAwsTransport transport, string? profileName) : ITagService
{
    private const int LargestSessionPage = 50;
    private const int LargestImagePage = 25;

    private readonly ResourceOrigin _origin = ResourceOrigin.Of(transport, profileName);

    public string Region => transport.Region;

    /// <summary>All fleets, or those named; an unknown name fails the call.</summary>
    public IAsyncEnumerable<ASFleet> ListFleetsAsync(IReadOnlyList<string>? names, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                AppStreamOperations.DescribeFleets, new DescribeByNameRequest { Names = names, NextToken = token }, cancel),
            page => page.Fleets?.Select(Fleet).ToList(),
            page => page.NextToken,
            cancellationToken);

    public Task<ASFleet> GetFleetAsync(string name, CancellationToken cancellationToken) =>
        OnlyAsync(ListFleetsAsync([name], cancellationToken), "fleet", name);

    public async Task<ASFleet> CreateFleetAsync(CreateFleetRequest request, CancellationToken cancellationToken) =>
        Fleet(Answers.Present((await transport.SendAsync(AppStreamOperations.CreateFleet, request, cancellationToken).ConfigureAwait(false)).Fleet));

    public async Task<ASFleet> UpdateFleetAsync(UpdateFleetRequest request, CancellationToken cancellationToken) =>
        Fleet(Answers.Present((await transport.SendAsync(AppStreamOperations.UpdateFleet, request, cancellationToken).ConfigureAwait(false)).Fleet));

    public Task StartFleetAsync(string name, CancellationToken cancellationToken) =>
        transport.SendAsync(AppStreamOperations.StartFleet, new NameRequest { Name = name }, cancellationToken);

    public Task StopFleetAsync(string name, CancellationToken cancellationToken) =>
        transport.SendAsync(AppStreamOperations.StopFleet, new NameRequest { Name = name }, cancellationToken);

    public Task DeleteFleetAsync(string name, CancellationToken cancellationToken) =>
        transport.SendAsync(AppStreamOperations.DeleteFleet, new NameRequest { Name = name }, cancellationToken);

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
            page => page.Sessions?.Select(session => new ASSession(session, query.AuthenticationType, _origin)).ToList(),
            page => page.NextToken,
            cancellationToken);

    public Task ExpireSessionAsync(string sessionId, CancellationToken cancellationToken) =>
        transport.SendAsync(AppStreamOperations.ExpireSession, new SessionIdRequest { SessionId = sessionId }, cancellationToken);

    public Task DrainSessionInstanceAsync(string sessionId, CancellationToken cancellationToken) =>
        transport.SendAsync(AppStreamOperations.DrainSessionInstance, new SessionIdRequest { SessionId = sessionId }, cancellationToken);

    /// <summary>All stacks, or those named; an unknown name fails the call.</summary>
    public IAsyncEnumerable<ASStack> ListStacksAsync(IReadOnlyList<string>? names, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                AppStreamOperations.DescribeStacks, new DescribeByNameRequest { Names = names, NextToken = token }, cancel),
            page => page.Stacks?.Select(stack => new ASStack(stack, _origin)).ToList(),
            page => page.NextToken,
            cancellationToken);

    public Task<ASStack> GetStackAsync(string name, CancellationToken cancellationToken) =>
        OnlyAsync(ListStacksAsync([name], cancellationToken), "stack", name);

    public async Task<ASStack> CreateStackAsync(CreateStackRequest request, CancellationToken cancellationToken) =>
        new(Answers.Present((await transport.SendAsync(AppStreamOperations.CreateStack, request, cancellationToken).ConfigureAwait(false)).Stack), _origin);

    public Task DeleteStackAsync(string name, CancellationToken cancellationToken) =>
        transport.SendAsync(AppStreamOperations.DeleteStack, new NameRequest { Name = name }, cancellationToken);

    public Task AssociateFleetAsync(string fleetName, string stackName, CancellationToken cancellationToken) =>
        transport.SendAsync(
            AppStreamOperations.AssociateFleet, new FleetStackRequest { FleetName = fleetName, StackName = stackName }, cancellationToken);

    public Task DisassociateFleetAsync(string fleetName, string stackName, CancellationToken cancellationToken) =>
        transport.SendAsync(
            AppStreamOperations.DisassociateFleet, new FleetStackRequest { FleetName = fleetName, StackName = stackName }, cancellationToken);

    /// <summary>The names of the fleets of a stack.</summary>
    public IAsyncEnumerable<string> ListFleetNamesAsync(string stackName, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                AppStreamOperations.ListAssociatedFleets, new ListAssociatedFleetsRequest { StackName = stackName, NextToken = token }, cancel),
            page => page.Names,
            page => page.NextToken,
            cancellationToken);

    /// <summary>The names of the stacks of a fleet.</summary>
    public IAsyncEnumerable<string> ListStackNamesAsync(string fleetName, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                AppStreamOperations.ListAssociatedStacks, new ListAssociatedStacksRequest { FleetName = fleetName, NextToken = token }, cancel),
            page => page.Names,
            page => page.NextToken,
            cancellationToken);

    public async Task<ASStreamingUrl> CreateStreamingUrlAsync(CreateStreamingURLRequest request, CancellationToken cancellationToken) =>
        new(request, await transport.SendAsync(AppStreamOperations.CreateStreamingURL, request, cancellationToken).ConfigureAwait(false), _origin);

    public IAsyncEnumerable<ASImage> ListImagesAsync(
        IReadOnlyList<string>? names, IReadOnlyList<string>? arns, string? type, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                AppStreamOperations.DescribeImages,
                new DescribeImagesRequest { Names = names, Arns = arns, Type = type, MaxResults = LargestImagePage, NextToken = token },
                cancel),
            page => page.Images?.Select(image => new ASImage(image, _origin)).ToList(),
            page => page.NextToken,
            cancellationToken);

    public async Task<IReadOnlyList<ResourceTag>> ListTagsAsync(string arn, CancellationToken cancellationToken) =>
        [.. ((await transport.SendAsync(AppStreamOperations.ListTagsForResource, new ListTagsForResourceRequest { ResourceArn = arn }, cancellationToken)
            .ConfigureAwait(false)).Tags ?? new Dictionary<string, string>())
            .OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new ASTag(arn, tag.Key, tag.Value, _origin))];

    public Task TagAsync(string arn, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken) =>
        transport.SendAsync(AppStreamOperations.TagResource, new TagResourceRequest { ResourceArn = arn, Tags = tags }, cancellationToken);

    public Task UntagAsync(string arn, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        transport.SendAsync(AppStreamOperations.UntagResource, new UntagResourceRequest { ResourceArn = arn, TagKeys = keys }, cancellationToken);

    private ASFleet Fleet(Fleet wire) => new(wire, _origin);

    private static async Task<T> OnlyAsync<T>(IAsyncEnumerable<T> items, string kind, string name)
    {
        await foreach (var item in items.ConfigureAwait(false))
            return item;
        throw new AwsServiceException(new ServiceError(ErrorIds.ResourceNotFound, $"There is no {kind} named '{name}'."));
    }
}

/// <summary>Which sessions to list: of one pair of a stack and a fleet, of users who came in one way.</summary>
internal sealed record SessionQuery(string StackName, string FleetName, string AuthenticationType, string? UserId = null, string? InstanceId = null)
{
    /// <summary>How a user reads it in an error.</summary>
    public override string ToString() => $"{StackName}/{FleetName} ({AuthenticationType})";
}
