using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Reflection;
using System.Security;
using RemoteSessions.Completion;
using RemoteSessions.Provisioning;
using RemoteSessions.Wire;

namespace RemoteSessions.Cmdlets;

/// <summary>A cmdlet that calls AWS: the parameters that say where and as whom.</summary>
public abstract partial class AwsCmdlet : AsyncCmdlet
{
    /// <summary>Another address for the service than AWS's, such as that of the emulator.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ValidateEndpointUrl]
    public Uri? EndpointUrl { get; set; }

    /// <summary>An access key as user name and its secret as password, instead of a profile.</summary>
    [Parameter]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>The session token that belongs to a temporary access key in -Credential.</summary>
    [Parameter]
    public SecureString? SessionToken { get; set; }

    /// <summary>Refuses what cannot be meant, before anything is sent.</summary>
    protected override void BeginProcessing()
    {
        if (SessionToken is not null && Credential is null)
        {
            ThrowTerminatingError(ErrorRecords.Create(
                ErrorIds.InvalidArgument, "-SessionToken belongs to an access key: name that too, with -Credential.", null, MyInvocation.MyCommand?.Name));
        }

        ReadConnectionParameters();
        WarnOfUnknownValues();
    }
}

/// <summary>A cmdlet that takes many things, and makes calls for several of them at once.</summary>
public abstract class AwsBulkCmdlet : AwsCmdlet
{
    /// <summary>How many calls may be under way at once.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 8;

    /// <inheritdoc/>
    protected override int Concurrency => ThrottleLimit;

    /// <summary>The object that is being processed, where it says with which profile it was read.</summary>
    private protected AwsResource? Current { get; private set; }

    /// <inheritdoc/>
    private protected override bool NamesItsProfile => Current?.ReadWith is not null || !string.IsNullOrWhiteSpace(Current?.ProfileName);

    /// <summary>The resources that piped or given values identify. A value that identifies none of the accepted types is an error of its own.</summary>
    private protected IEnumerable<ResourceReference> Selected(ResourceSelector selector, IEnumerable<AwsResource> input)
    {
        foreach (var item in input)
        {
            if (IsDone(item) || !TrySelect(() => selector.Select(item), item, isTemplate: false, out var reference))
                continue;
            Current = item;
            yield return reference!;
        }
    }

    /// <summary>Names, ids, and ARNs that were typed, as what the pipeline would give.</summary>
    private protected static IEnumerable<AwsResource> Texts(IEnumerable<string> typed) => typed.Distinct(StringComparer.Ordinal).Select(ResourceInput.OfText);

    /// <summary>Whether the command has acted on an object already.</summary>
    private protected virtual bool IsDone(AwsResource item) => false;

    /// <summary>Whether an object or row may be the model of something new. One that describes another type is an error.</summary>
    /// <param name="selector">Decides about the type.</param>
    /// <param name="model">The object or row.</param>
    /// <param name="isTemplate">Whether it may come from another account or Region, because the new resource doesn't belong to it.</param>
    private protected bool IsModel(ResourceSelector selector, AwsResource? model, bool isTemplate = false) =>
        model is null || TrySelect(() => selector.Find(model), model, isTemplate, out _);

    /// <summary>What an object or row says about another resource. One that says nothing is an error: it must not stand for all.</summary>
    private protected bool TryColumn(ResourceReference reference, string column, [NotNullWhen(true)] out string? value)
    {
        value = reference[column];
        if (value is null)
        {
            Refuse(reference.Input, $"The {reference.Identity.Kind} has no {column}.");
        }

        return value is not null;
    }

    private bool TrySelect(Func<ResourceReference?> select, AwsResource item, bool isTemplate, out ResourceReference? reference)
    {
        reference = null;
        try
        {
            reference = select();
            // What is typed is checked as it is bound.
            return (ValidateRegionAttribute.ProblemOf(item.Region) ?? (isTemplate ? null : ConflictWith(item))) is { } problem
                ? throw new AwsServiceException(new ServiceError(ErrorIds.InvalidArgument, problem))
                : true;
        }
        catch (AwsServiceException refused)
        {
            Refuse(item, refused.Message);
            return false;
        }
    }

    /// <summary>Runs a piece of work in each scope. A name that none of them has is an error of its own.</summary>
    private protected void InScopes<TClient>(
        IReadOnlyList<Scope> scopes,
        AwsService service,
        Func<IAwsTransport, string?, TClient> makeClient,
        Func<Scope, object?> target,
        Func<TClient, Task> work,
        Func<string, string> given,
        params NameFilter[] names)
        where TClient : IServiceClient
    {
        var search = new NameSearch(scopes.Count, names);
        foreach (var scope in scopes)
        {
            var connect = Connector(service, scope, makeClient);
            Start(target(scope), async () =>
            {
                var missing = await search.RunAsync(async () =>
                {
                    var client = connect();
                    await work(client).ConfigureAwait(false);
                    return client.Region;
                }).ConfigureAwait(false);
                foreach (var (name, error) in missing)
                    await EmitErrorAsync(error, given(name)).ConfigureAwait(false);
            });
        }
    }

    /// <summary>Writes an error about a piped or given value, which the command can't use.</summary>
    private protected virtual void Refuse(AwsResource item, string message) => WriteError(ErrorRecords.Create(
        new AwsServiceException(new ServiceError(ErrorIds.InvalidArgument, message)), item is ResourceInput input ? input.Given : item, CommandName, $"{item}"));
}

/// <summary>A cmdlet that acts on one thing at a time, in the place that the thing came from.</summary>
public abstract partial class AwsTargetCmdlet : AwsBulkCmdlet
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
                ThrowTerminatingError(ErrorRecords.Create(ErrorIds.InvalidArgument, $"The value of -{parameter} {problem}", null, CommandName));
        }
    }

    private protected override IEnumerable<string?> Profiles => [ProfileName];

    /// <summary>The client for the scope that the parameters give, together with an object.</summary>
    private protected Func<TClient> Connector<TClient>(AwsService service, AwsResource? from, Func<IAwsTransport, string?, TClient> makeClient) =>
        Connector(service, ScopeOf(service, from), makeClient);

    /// <summary>Whether a parameter stands on the command line.</summary>
    private protected bool Typed(string parameter) => _typed.Contains(parameter);

    /// <summary>Whether a row was piped. One that was given as -InputObject can't be used: PowerShell binds columns to parameters only of what is piped.</summary>
    private protected bool HasItsSettings(ResourceReference reference)
    {
        if (!reference.IsRow || !Typed("InputObject"))
            return true;
        Refuse(reference.Input, "The columns of a row are settings only if the row is piped to the command.");
        return false;
    }

    /// <summary>Says that a resource has all settings already; or, as of a misspelt variable or column, that none was specified.</summary>
    private protected void TellNoChange(ChangeList changes, string what, string label)
    {
        if (changes.IsSpecified)
            TellNoChange($"The {what} has all of this already: no change.");
        else
            WriteWarning(VisibleText.Of($"No setting was specified for '{label}'. Nothing was changed."));
    }

    /// <summary>Where nothing would be done, -WhatIf says so too.</summary>
    private protected void TellNoChange(string text)
    {
        if (WhatIf)
            ShouldProcess(text, text, null);
        else
            WriteVerbose(text);
    }

    /// <inheritdoc/>
    private protected override bool NamesItsProfile => ProfileName is not null || base.NamesItsProfile;
}

/// <summary>A cmdlet that reads, from several regions and profiles at once where these are named.</summary>
public abstract class AwsReadCmdlet : AwsBulkCmdlet
{
    /// <summary>The AWS Regions to query. A piped object has its own.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ValidateRegion]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string[]? Region { get; set; }

    /// <summary>The AWS profiles to query with. A piped object has its own.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public string[]? ProfileName { get; set; }

    /// <summary>Reads what the current record asks for.</summary>
    protected sealed override void ProcessRecord()
    {
        ReadInput();
        if (!SendsChanges)
            FinishInput();
    }

    /// <summary>Begins the work of the current record.</summary>
    private protected abstract void ReadInput();

    /// <summary>
    /// The names that were typed, null for all; and each ARN as what it identifies, which is in the Region and account of the ARN. What is
    /// no ARN of the command's own type of resource is an error.
    /// </summary>
    private protected IEnumerable<(string[]? Names, ResourceReference? Arn)> Typed(ResourceSelector own, string[]? names)
    {
        var plain = names?.Where(name => !ResourceArn.TryRead(name, out _)).ToArray();
        if (plain is not { Length: 0 })
            yield return (plain, null);
        foreach (var reference in Selected(own, Texts((names ?? []).Where(name => ResourceArn.TryRead(name, out _)))))
            yield return ([.. reference.Keys], reference);
    }

    /// <inheritdoc/>
    private protected override bool NamesItsProfile => ProfileName is not null || base.NamesItsProfile;

    private protected override IEnumerable<string?> Regions => Region?.Distinct<string?>(StringComparer.OrdinalIgnoreCase) ?? [null];

    private protected override IEnumerable<string?> Profiles => ProfileName?.Distinct<string?>(StringComparer.Ordinal) ?? [null];

    /// <summary>
    /// Runs a piece of work in each scope that the parameters give, together with an object. A name in <paramref name="names"/> that none of
    /// them has is an error of its own.
    /// </summary>
    private protected void InEachPlace<TClient>(
        AwsService service,
        Func<IAwsTransport, string?, TClient> makeClient,
        object? target,
        Func<TClient, Task> work,
        AwsResource? from = null,
        params NameFilter[] names)
        where TClient : IServiceClient =>
        InScopes([.. ScopesOf(service, from)], service, makeClient, scope => target ?? NameOf(scope), work, name => GivenAs(name, from), names);

    // A name may have been given as an ARN.
    private static string GivenAs(string name, AwsResource? from) =>
        from is ResourceInput { Text: { } text } && ResourceArn.TryRead(text, out var arn) && arn.Name == name ? text : name;

    // What a user typed to tell one scope from another.
    private string? NameOf(Scope scope) => Region is not null ? scope.Connection.Region : ProfileName is not null ? scope.ProfileName : null;
}
