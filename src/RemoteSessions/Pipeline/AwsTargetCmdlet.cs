using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Provisioning;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>A cmdlet that acts on one thing at a time, in the place that the thing came from.</summary>
public abstract partial class AwsTargetCmdlet : AwsCmdlet
{
    private HashSet<string> _typed = [];

    /// <summary>The AWS Regions to act in. A piped object has its own.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ValidateRegion]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string[]? Region { get; set; }

    /// <summary>The AWS profile. A piped object has its own.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public string? ProfileName { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        // What is bound before the first record was typed; what comes later is a property of the piped object.
        _typed = [.. MyInvocation.BoundParameters.Keys];
        foreach (var (parameter, value) in MyInvocation.BoundParameters)
        {
            if (GetType().GetProperty(parameter)?.GetCustomAttribute<CsvListAttribute>()?.Problem(value) is { } problem)
                ThrowTerminatingError(
                    ErrorRecords.Create(ErrorIds.InvalidArgument, $"The value of -{parameter} {problem}", null, CommandName));
        }
    }

    private protected override IEnumerable<string?> Profiles => [ProfileName];

    /// <summary>Begins work on one thing in a scope.</summary>
    private protected void StartOn<TClient>(object? target, Scope scope, Func<TClient, Task> work) where TClient : IServiceClient<TClient>
    {
        var connect = Connect<TClient>(scope);
        Start(target, () => work(connect()));
    }

    /// <summary>Whether a parameter stands on the command line.</summary>
    private protected bool Typed(string parameter) => _typed.Contains(parameter);

    /// <summary>
    /// Whether a row was piped. One that was given as -InputObject can't be used: PowerShell binds columns to parameters only of what is
    /// piped.
    /// </summary>
    private protected bool HasItsSettings(ResourceReference reference)
    {
        if (!reference.IsRow || !Typed(ByObject))
            return true;
        Reject(reference.Input, "The columns of a row are settings only if the row is piped to the command.");
        return false;
    }

    /// <summary>Says that a resource has all settings already; or, as of a misspelt variable or column, that none was specified.</summary>
    internal void TellNoChange(ChangeList changes, string what, string label)
    {
        if (changes.IsSpecified)
            TellNoChange($"The {what} has all of this already: no change.");
        else
            WriteWarning(VisibleText.Escape($"No setting was specified for '{label}'. Nothing was changed."));
    }

    /// <summary>Where nothing would be done, -WhatIf says so too.</summary>
    internal void TellNoChange(string text)
    {
        if (WhatIf)
            ShouldProcess(text, text, null);
        else
            WriteVerbose(text);
    }

    /// <inheritdoc/>
    private protected override bool NamesItsProfile => ProfileName is not null || base.NamesItsProfile;
}
