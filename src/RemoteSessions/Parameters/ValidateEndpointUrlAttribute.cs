namespace RemoteSessions.Commands.Parameters;

/// <summary>The argument is an absolute http or https address without user name or query.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateEndpointUrlAttribute : ValidateEachAttribute
{
    /// <inheritdoc/>
    protected override string? Problem(object? value) => value switch
    {
        null => null,
        Uri { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "", Query: "" } => null,
        _ => "The value is no endpoint; accepted is an address such as http://127.0.0.1:4599 or "
            + "https://devicefarm.us-west-2.amazonaws.com, "
            + "with no user name and no query.",
    };
}
