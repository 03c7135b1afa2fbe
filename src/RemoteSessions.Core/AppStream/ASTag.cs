namespace RemoteSessions.AppStream;

/// <summary>One tag of an AppStream 2.0 (WorkSpaces Applications) fleet, stack or image.</summary>
public sealed class ASTag : AwsResource
{
    internal ASTag(string resourceArn, string key, string value, ResourceOrigin origin) : base(origin)
    {
        Key = key;
        Value = value;
        ResourceArn = resourceArn;
    }

    /// <summary>The tag's key.</summary>
    public string Key { get; }

    /// <summary>The tag's value; may be empty.</summary>
    public string Value { get; }

    /// <summary>What has the tag.</summary>
    public string ResourceArn { get; }

    /// <summary>Key and value.</summary>
    public override string ToString() => $"{Key}={Value}";
}
