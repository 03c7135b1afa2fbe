using System.Collections;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Api;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Api;

/// <summary>
/// Calls any operation of Device Farm, AppStream or WorkSpaces, signed, repeated and paged as the other commands do it, and gives
/// the answer as objects. What reads is called without a question, under -WhatIf too; what may delete something or disconnect users asks.
/// AWS: any operation of the three services.
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "RemoteSessionApi", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = HelpPages.Folder + "Invoke-RemoteSessionApi.md")]
[OutputType(typeof(PSObject))]
public sealed class InvokeRemoteSessionApiCommand : AwsReadCmdlet
{
    private ApiOperation? _operation;

    /// <summary>The service: DeviceFarm, AppStream or WorkSpaces.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateOffered(typeof(ApiServiceCompleter))]
    [ArgumentCompleter(typeof(ApiServiceCompleter))]
    public string Service { get; set; } = "";

    /// <summary>The operation, as AWS's API reference names it.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateForm("[A-Za-z][A-Za-z0-9]{0,127}", "the name of an operation such as DescribeImageBuilders")]
    [ArgumentCompleter(typeof(ApiOperationCompleter))]
    public string Operation { get; set; } = "";

    /// <summary>The input: its members by name. Each hashtable or object is one call.</summary>
    [Parameter(Position = 2, ValueFromPipeline = true)]
    [AllowEmptyCollection]
    public object[]? Parameter { get; set; }

    /// <summary>All pages, and of each the items of its list.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>Sends what this module does not know: a newer operation, or newer members.</summary>
    [Parameter]
    public SwitchParameter SkipValidation { get; set; }

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var catalogue = ApiCatalogue.For(Service);
        _operation = catalogue.Find(Operation) ?? (SkipValidation ? catalogue.Unknown(Operation) : null);
        if (_operation is null)
            Reject($"{Service} has no operation '{Operation}'. {Meant(catalogue.Near(Operation))} -SkipValidation sends it all the same.");
        else if (All && _operation.PageItems is null)
            Reject($"{_operation.Name} {(_operation.PageToken is null ? "does not page" : "has pages that are no list")}: leave -All "
                + "away.");
    }

    private protected override void ReadInput()
    {
        // A list that came out empty is no call.
        foreach (var given in Parameter ?? [new Hashtable()])
        {
            Hashtable? target = null;
            try
            {
                target = ApiInput.Table(given);
                Call(target, Origin(given), ApiInput.Create(_operation!, target, ApiValue.Bare(given) is PSObject, check: !SkipValidation));
            }
            catch (AwsServiceException rejected) when (rejected.Error.Type == ErrorIds.InvalidArgument)
            {
                WriteError(ErrorRecords.Create(rejected, target, CommandName));
            }
        }
    }

    private protected override bool SendsChanges => _operation?.Mutating == true;

    // A row, also of a CSV file, may say where to call.
    private AwsResource? Origin(object? given)
    {
        var from = ApiValue.Bare(given) is PSObject row ? ResourceArgumentAttribute.Read(row) : null;
        return (ValidateRegionAttribute.ProblemOf(from?.Region) ?? (from is null ? null : ConflictWith(from))) is { } problem
            ? throw new AwsServiceException(new ServiceError(ErrorIds.InvalidArgument, problem))
            : from;
    }

    private void Call(Hashtable target, AwsResource? from, JsonObject input)
    {
        foreach (var scope in ScopesOf(_operation!.Service, from))
        {
            var connect = Connector(_operation.Service, scope, (transport, used) => new ApiClient(transport, used));
            if (!_operation.Mutating || MayChange(target, input, connect))
                Start(target, () => CallAsync(connect(), input));
        }
    }

    private bool MayChange(Hashtable target, JsonObject input, Func<ApiClient> connect) =>
        // Which region a default stands for is known when a client is made. Nothing is sent for that.
        TryAwait(target, () => Task.FromResult(connect().Origin), out var origin)
        && Confirmed(
            $"{_operation!.Service.DisplayName} in "
            + $"{origin.Region}{(origin.ProfileName is { } profile ? $" ({profile})" : "")}{ApiTarget.Describe(input)}",
            _operation.Name,
            Force || (!_operation.MayEnd && IsUnasked(ConfirmImpact.Medium)));

    private async Task CallAsync(ApiClient client, JsonObject input)
    {
        if (All)
        {
            await EmitAllAsync(ItemsAsync(client, input)).ConfigureAwait(false);
            return;
        }

        var answer = await client.CallAsync(_operation!, input, Cancellation).ConfigureAwait(false);
        // That something was done is no object.
        if (answer.EnumerateObject().Any())
            await EmitAsync(ApiOutput.From(answer, "", _operation!.Times, client.Origin)!).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<object> ItemsAsync(ApiClient client, JsonObject input)
    {
        await foreach (var item in client.ListAsync(_operation!, input, Cancellation).ConfigureAwait(false))
        {
            if (item.ValueKind != JsonValueKind.Null)
                yield return ApiOutput.From(item, _operation!.PageItems!, _operation.Times, client.Origin)!;
        }
    }

    private void Reject(string message) =>
        ThrowTerminatingError(ErrorRecords.Create(ErrorIds.InvalidArgument, message, Operation, CommandName));

    private static string Meant(IReadOnlyList<string> names) => names.Count == 0
        ? "Tab completes the names that there are."
        : $"Meant may be {string.Join(", ", names.Take(5))}.";
}
