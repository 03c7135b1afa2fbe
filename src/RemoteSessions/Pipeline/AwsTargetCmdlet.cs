using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Provisioning;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// The base class of the commands that act on one resource at a time, in the account and Region of the resource.
/// </summary>
public abstract partial class AwsTargetCmdlet : AwsCmdlet
{
    private HashSet<string> _typed = [];

    /// <summary>Specifies the AWS Regions to use. For a piped object, the command uses the Region of the object.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ValidateRegion]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string[]? Region { get; set; }

    /// <summary>Specifies the AWS profile. For a piped object, the command uses the profile of that object.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public string? ProfileName { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        // This method runs before PowerShell binds the properties of the piped object to parameters. Therefore, BoundParameters doesn't
        // contain values from the piped object yet.
        _typed = [.. MyInvocation.BoundParameters.Keys];
        foreach (var (parameter, value) in MyInvocation.BoundParameters)
        {
            if (TypedProblem(parameter, value) is { } problem)
                ThrowTerminatingError(
                    ErrorRecords.Create(ErrorIds.InvalidArgument, problem, null, CommandName));
        }
    }

    /// <summary>Returns the error message for a value that the user typed, or null if the value is valid.</summary>
    private protected virtual string? TypedProblem(string parameter, object? value) =>
        GetType().GetProperty(parameter)?.GetCustomAttribute<CsvListAttribute>()?.Problem(parameter, value);

    private protected override IEnumerable<string?> Profiles => [ProfileName];

    /// <summary>Starts a task for one resource in the specified account and Region.</summary>
    private protected void StartOn<TClient>(object? target, Scope scope, Func<TClient, Task> work) where TClient : IServiceClient<TClient>
    {
        var connect = Connect<TClient>(scope);
        Start(target, () => work(connect()));
    }

    /// <summary>Returns whether a parameter was typed on the command line.</summary>
    private protected bool Typed(string parameter) => _typed.Contains(parameter);

    /// <summary>
    /// Returns whether the columns of a row can be used as settings. If the row was specified with -InputObject, the columns can't be used,
    /// because PowerShell binds columns to parameters only for piped rows.
    /// </summary>
    private protected bool HasItsSettings(ResourceReference reference)
    {
        if (!reference.IsRow || !Typed(ByObject))
            return true;
        Reject(reference.Input, CommandMessages.RowNotPiped);
        return false;
    }

    /// <summary>
    /// Reports that a resource already has all specified settings, or that no setting was specified. For example, the name of a variable or
    /// column might be misspelled.
    /// </summary>
    internal void TellNoChange(ChangeList changes, string what, string label, Scope scope)
    {
        if (changes.IsSpecified)
            TellNoChange(CommandMessages.NoDifference(what + PlaceOf(scope)));
        else
            WriteWarning(VisibleText.Escape(CommandMessages.NoSetting(label)));
    }

    /// <summary>Reports that the command doesn't change anything. With -WhatIf, the command also shows this text.</summary>
    internal void TellNoChange(string text)
    {
        if (WhatIf)
            ShouldProcess(text, text, caption: null);
        else
            WriteVerbose(text);
    }

    /// <inheritdoc/>
    private protected override bool NamesItsProfile => ProfileName is not null || base.NamesItsProfile;
}
