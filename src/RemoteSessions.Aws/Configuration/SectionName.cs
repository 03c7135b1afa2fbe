namespace RemoteSessions.Aws.Configuration;

/// <summary>
/// The kind and the name of a section in an AWS configuration file. In the configuration file, the kind and the name of a section are
/// enclosed in brackets.
/// </summary>
internal sealed record SectionName(string Kind, string Name)
{
    public const string Profile = "profile";
    public const string SsoSession = "sso-session";
    public const string Services = "services";

    /// <summary>
    /// Parses the header of a section in an AWS configuration file. In the credentials file, every section is a profile. In the config
    /// file, the header of each section except [default] starts with the kind of the section.
    /// </summary>
    public static SectionName Parse(ReadOnlySpan<char> header, bool isCredentials)
    {
        header = header.Trim();
        if (isCredentials || header.SequenceEqual("default"))
            return new SectionName(Profile, header.ToString());
        var blank = header.IndexOfAny(' ', '\t');
        return blank < 0
            ? new SectionName(header.ToString(), "")
            : new SectionName(header[..blank].ToString(), Unquoted(header[blank..].Trim()).ToString());
    }

    private static ReadOnlySpan<char> Unquoted(ReadOnlySpan<char> name) =>
        name.Length > 1 && name[0] is '"' or '\'' && name[^1] == name[0] ? name[1..^1] : name;
}
