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
/// Calls any operation of Device Farm, AppStream, WorkSpaces, or Application Auto Scaling, and returns the response as objects. The command
/// signs requests, retries requests, and reads the pages of lists in the same way as the other commands. Read operations are called even if
/// the user specifies -WhatIf, and the command doesn't prompt the user before it calls them. Before operations that might delete data or
/// disconnect users, the command prompts for confirmation.
/// AWS: any operation of Device Farm, AppStream, WorkSpaces, or Application Auto Scaling.
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "RemoteSessionApi", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = HelpPages.Folder + "Invoke-RemoteSessionApi.md")]
[OutputType(typeof(PSObject))]
public sealed class InvokeRemoteSessionApiCommand : AwsReadCmdlet
{
    private ApiOperation? _operation;

    /// <summary>Specifies the service: DeviceFarm, AppStream, WorkSpaces, or ApplicationAutoScaling.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateOffered(typeof(ApiServiceCompleter))]
    [ArgumentCompleter(typeof(ApiServiceCompleter))]
    public string Service { get; set; } = "";

    /// <summary>Specifies the operation, as named in the AWS API reference.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateForm("[A-Za-z][A-Za-z0-9]{0,127}", CommandMessages.OperationName)]
    [ArgumentCompleter(typeof(ApiOperationCompleter))]
    public string Operation { get; set; } = "";

    /// <summary>Specifies the input of the operation as member names and values. Each hashtable or object results in one call.</summary>
    [Parameter(Position = 2, ValueFromPipeline = true)]
    [AllowEmptyCollection]
    public object[]? Parameter { get; set; }

    /// <summary>Indicates that the command reads all pages and returns the items in them.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>
    /// Indicates that the command sends a request even if this module doesn't recognize the operation or a member of the input.
    /// </summary>
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
            Reject(CommandMessages.UnknownOperation(Service, Operation, [.. catalogue.Near(Operation).Take(5)]));
        else if (All && _operation.PageItems is null)
            Reject(_operation.PageToken is null ? CommandMessages.NotPaged(_operation.Name) : CommandMessages.NoList(_operation.Name));
    }

    private protected override void ReadInput()
    {
        // If the list is empty, no call is sent.
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

    // A row, for example from a CSV file, can specify the Region and profile.
    private AwsResource? Origin(object? given)
    {
        var from = ApiValue.Bare(given) is PSObject row ? ResourceArgumentAttribute.Read(row) : null;
        return (ValidateRegionAttribute.ProblemOf(from?.Region) ?? (from is null ? null : ConflictWith(from, $"{from}"))) is { } problem
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
        // The default Region is known only after a client has been created. Creating a client doesn't send a request.
        TryAwait(target, () => Task.FromResult(connect().Origin), out var origin)
        && Confirmed(
            CommandMessages.CallTarget(
                _operation!.Service.DisplayName, origin.Region, origin.ProfileName, ApiTarget.Describe(input)),
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
        // If a response contains no members, the command writes nothing.
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

}
