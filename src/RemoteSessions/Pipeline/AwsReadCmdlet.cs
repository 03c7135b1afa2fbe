using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>A cmdlet that reads, from several regions and profiles at once where these are named.</summary>
public abstract class AwsReadCmdlet : AwsCmdlet
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
    /// Runs a piece of work in each scope that the parameters give, together with an object. A name in <paramref name="names"/> that none
    /// of them has is an error of its own.
    /// </summary>
    private protected void InEachScope<TClient>(
        object? target, Func<TClient, Task> work, AwsResource? from = null, params NameFilter[] names)
        where TClient : IServiceClient<TClient> => InScopes(
            [.. ScopesOf(TClient.Service, from)],
            ClientFactory.Create<TClient>(),
            scope => target ?? NameOf(scope),
            work,
            name => GivenAs(name, from),
            names);

    /// <summary>Runs a piece of work for one ARN in each scope; an ARN that none of them has is an error of its own.</summary>
    private protected void ReadByArn<TClient>(ResourceKind kind, string arn, Func<TClient, Task> work, AwsResource? from = null)
        where TClient : IServiceClient<TClient>
    {
        var found = new NameFilter([WildcardPattern.Escape(arn)], kind);
        InEachScope<TClient>(arn, ReadAsync, from, found);

        async Task ReadAsync(TClient client)
        {
            try
            {
                await work(client).ConfigureAwait(false);
                found.Matches(arn);
            }
            catch (AwsServiceException failure) when (failure.IsNotFound())
            {
                // Another profile may have it.
            }
        }
    }

    // A name may have been given as an ARN.
    private static string GivenAs(string name, AwsResource? from) =>
        from is ResourceInput { Text: { } text } && ResourceArn.TryRead(text, out var arn) && arn.Name == name ? text : name;

    // What a user typed to tell one scope from another.
    private string? NameOf(Scope scope) =>
        Region is not null ? scope.Connection.Region : ProfileName is not null ? scope.ProfileName : null;
}
