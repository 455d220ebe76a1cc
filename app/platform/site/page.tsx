export default function SitePage() {
  return <h1>Platform</h1>
}
