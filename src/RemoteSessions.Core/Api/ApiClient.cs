using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;

namespace RemoteSessions.Api;

/// <summary>A service in one region with one identity: any operation, with JSON in and out.</summary>
internal sealed class ApiClient(IAwsTransport transport, string? profileName)
{
    public ResourceOrigin Origin { get; } = ResourceOrigin.From(transport, profileName);

    /// <summary>One call.</summary>
    public async Task<JsonElement> CallAsync(ApiOperation operation, JsonObject input, CancellationToken cancellationToken)
    {
        try
        {
            return await transport.SendAsync(operation, input, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException failure)
        {
            // The error's target is the input: only the message can say which call it was.
            throw new AwsServiceException(
                failure.Error with { Message = $"{operation.Name} in {transport.Region}: {failure.Error.Message}" }, failure);
        }
    }

    /// <summary>The items of all pages.</summary>
    public IAsyncEnumerable<JsonElement> ListAsync(ApiOperation operation, JsonObject input, CancellationToken cancellationToken)
    {
        // Other regions are asked with the same input, and have tokens of their own.
        var ours = input.DeepClone().AsObject();
        return Paging.ReadAsync<JsonElement, JsonElement>(
            (token, cancel) =>
            {
                if (token is not null)
                    ours[operation.PageToken!] = token;
                return CallAsync(operation, ours, cancel);
            },
            page => Member(page, operation.PageItems!, JsonValueKind.Array) is { } items
                ? [.. items.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Null)]
                : null,
            page => Member(page, operation.PageToken!, JsonValueKind.String)?.GetString(),
            cancellationToken);
    }

    private static JsonElement? Member(JsonElement page, string name, JsonValueKind kind) =>
        page.TryGetProperty(name, out var member) && member.ValueKind == kind ? member : null;
}
