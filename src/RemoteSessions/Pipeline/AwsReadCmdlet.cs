using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// The base class of the commands that read data. These commands can read from several Regions and with several profiles at the same time.
/// </summary>
public abstract class AwsReadCmdlet : AwsCmdlet
{
    /// <summary>
    /// Specifies the AWS Regions to query. If you pipe an object, the command queries the Region that the object was read from.
    /// </summary>
    [Parameter]
    [ValidateNotEmpty]
    [ValidateRegion]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string[]? Region { get; set; }

    /// <summary>
    /// Specifies the AWS profiles that are used for the queries. If you pipe an object, the command uses the profile that the object was
    /// read with.
    /// </summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public string[]? ProfileName { get; set; }

    /// <summary>Reads the objects that the current record specifies.</summary>
    protected sealed override void ProcessRecord()
    {
        ReadInput();
        if (!SendsChanges)
            FinishInput();
    }

    /// <summary>Starts processing the current pipeline record.</summary>
    private protected abstract void ReadInput();

    /// <summary>
    /// Returns a single item that contains all names that the user typed. If the user typed neither names nor ARNs, the names in this item
    /// are null, so all resources are selected. Each ARN is returned in a separate item, together with the resource that the ARN
    /// identifies, because the command queries the resource in the Region that the ARN contains. An ARN of another resource type causes an
    /// error.
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
    /// Calls <paramref name="work"/> once in each scope (account and Region) that the command's parameters and the optional object
    /// <paramref name="from"/> specify. A separate error is written for each name in
    /// <paramref name="names"/> that doesn't exist in any scope.
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

    /// <summary>
    /// Reads the resource with the specified ARN in each scope that the parameters and the optional object <paramref name="from"/> specify.
    /// If the resource doesn't exist in any of these scopes, an error is written.
    /// </summary>
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
                // The resource might exist in the account of another profile.
            }
        }
    }

    // The user might have specified the name as part of an ARN.
    private static string GivenAs(string name, AwsResource? from) =>
        from is ResourceInput { Text: { } text } && ResourceArn.TryRead(text, out var arn) && arn.Name == name ? text : name;

    // Returns the Region or profile that identifies the scope in error records, or null if the user typed neither a Region nor a profile.
    private string? NameOf(Scope scope) =>
        Region is not null ? scope.Connection.Region : ProfileName is not null ? scope.ProfileName : null;
}
