using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;

namespace RemoteSessions.Api;

/// <summary>
/// A client that calls a service in one Region with one identity. The client can call any operation, with JSON input and output.
/// </summary>
internal sealed class ApiClient(IAwsTransport transport, string? profileName)
{
    public ResourceOrigin Origin { get; } = ResourceOrigin.From(transport, profileName);

    /// <summary>Calls an operation and returns the response.</summary>
    public async Task<JsonElement> CallAsync(ApiOperation operation, JsonObject input, CancellationToken cancellationToken)
    {
        try
        {
            return await transport.SendAsync(operation, input, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException failure)
        {
            // The target object of the error record is the input, so only the message can show which call failed.
            throw new AwsServiceException(
                failure.Error with
                {
                    Message = CoreMessages.CallFailedInRegion(operation.Name, transport.Region, failure.Error.Message),
                },
                failure);
        }
    }

    /// <summary>Calls a paged operation and returns the items on all pages.</summary>
    public IAsyncEnumerable<JsonElement> ListAsync(ApiOperation operation, JsonObject input, CancellationToken cancellationToken)
    {
        // The input is copied because calls to other Regions use the same input with different page tokens.
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
